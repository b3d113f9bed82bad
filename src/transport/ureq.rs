//! stub
pub(crate) struct Settings;
pub(crate) struct UreqTransport;
impl UreqTransport {
    pub(crate) fn new(_: &Settings) -> crate::Result<Self> {
        Ok(Self)
    }
}
impl super::Transport for UreqTransport {
    fn send(
        &self,
        _: http::Request<Vec<u8>>,
    ) -> Result<http::Response<super::Body>, super::TransportError> {
        Err(super::TransportError::Other("stub".into()))
    }
}
