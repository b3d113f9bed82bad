//! Virtual machines.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Virtual machines of Cloud and Branch Connectors in all groups.
    ///
    /// [`EcGroups`](super::EcGroups) has the virtual machines of one group.
    pub struct EcVms("ztw.ec_vms");

    /// Lists the virtual machines, in brief.
    fn list_ec_vms_lite() => LIST "/ztw/api/v1/ecVm/lite" as WHOLE from oneapi "ListEcVms";

    /// Returns the health of the virtual machine with this id.
    fn get_ec_vm_health(vm_id) => GET "/ztw/api/v1/ecVm/health/{vm_id}" from oneapi "GetEcVmHealth";

    /// Returns the virtual machine with this id of the cloud provider.
    fn get_ec_vm_by_instance_id(instance_id)
        => GET "/ztw/api/v1/ecVm/uuid/{instance_id}" from oneapi "GetEcVMByInstanceId";

    /// Removes the virtual machine with this id of the cloud provider.
    fn delete_ec_vm_by_instance_id(instance_id)
        => DELETE "/ztw/api/v1/ecVm/uuid/{instance_id}" from oneapi "RemoveEcVmByInstanceID";
}
