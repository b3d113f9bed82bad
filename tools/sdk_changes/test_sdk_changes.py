"""Tests, without network: `python3 -m unittest discover tools/sdk_changes`."""

import contextlib
import io
import pathlib
import sys
import tempfile
import unittest
import zipfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

import command  # noqa: E402
import comparison  # noqa: E402
import facts  # noqa: E402
import oneapi_sdk  # noqa: E402
import python_sdk  # noqa: E402
import registry  # noqa: E402
import rows  # noqa: E402
from archive import Archive  # noqa: E402

FIXTURE = HERE / "fixture"
TONES = ["zia.tones.list_tones", "zia.tones.add_tone"]


def old():
    return python_sdk.read(Archive(FIXTURE / "old"))


def new():
    return python_sdk.read(Archive(FIXTURE / "new"))


def oneapi():
    return oneapi_sdk.read(Archive(FIXTURE / "oneapi"))


def rust():
    return registry.read((FIXTURE / "registry.jsonl").read_text(encoding="utf-8"), None)


def named(facts_, name):
    return next(one for one in facts_.operations if one.name == name)


class Reading(unittest.TestCase):
    def test_methods_are_read_with_their_requests(self):
        sdk = new()
        self.assertEqual(
            {one.name: one.requests for one in sdk.operations},
            {
                "zia.colors.list_colors": [("GET", "/zia/api/v1/colors")],
                "zia.colors.update_color": [("PUT", "/zia/api/v1/palette/colors/{color_id}")],
                "zia.tones.list_tones": [
                    ("GET", "/zia/api/v1/customers/{customer_id}/tones/cold"),
                    ("GET", "/zia/api/v1/customers/{customer_id}/tones/warm"),
                ],
                "zia.tones.add_tone": [("POST", "/zia/api/v1/customers/{customer_id}/tones")],
            },
        )
        self.assertTrue(named(sdk, "zia.tones.list_tones").is_list)
        self.assertFalse(named(sdk, "zia.tones.add_tone").is_list)

    def test_helper_functions_are_evaluated(self):
        paint = named(old(), "zia.colors.paint")
        self.assertEqual(paint.requests, [("POST", "/zia/api/v1/colors/{color_id}/paint")])

    def test_documented_parameters_are_read_with_their_types(self):
        sdk = new()
        update = named(sdk, "zia.colors.update_color")
        self.assertEqual(update.body, {"name": "text", "shade": "object", "is_warm": "flag"})
        colors = named(sdk, "zia.colors.list_colors")
        self.assertEqual(colors.query, {"page": "int", "new_filter": "text"})
        self.assertEqual(named(sdk, "zia.tones.add_tone").body, {"name": "text", "is_loud": "flag"})

    def test_wire_names_are_read_from_models(self):
        self.assertEqual(new().wires, {("zia", "name"): "name", ("zia", "paintURL"): "paint_url"})

    def test_metadata_is_read(self):
        create = named(oneapi(), "CreateColor")
        self.assertEqual(create.requests, [("POST", "/zia/api/v1/colors")])
        self.assertEqual(create.body, {"name": "text", "isWarm": "flag", "tones": "list"})
        self.assertTrue(named(oneapi(), "ListColors").is_list)

    def test_a_row_that_refers_to_another_has_its_parameters(self):
        update = named(rust(), "zia.colors.update_color")
        self.assertEqual(update.body, {"name": "text", "shade": "object", "is_warm": "flag"})

    def test_a_wheel_is_read_like_a_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            wheel = pathlib.Path(folder, "sdk.whl")
            with zipfile.ZipFile(wheel, "w") as archive:
                for file in (FIXTURE / "new").rglob("*"):
                    archive.write(file, file.relative_to(FIXTURE / "new"))
            self.assertEqual(python_sdk.read(Archive(wheel)), new())
        self.assertEqual(new().title, "zscaler-sdk-python 9.9")

    def test_names_are_converted_by_the_plain_rules_of_the_crate(self):
        for wire, name in [("pageSize", "page_size"), ("pacURLList", "pac_url_list"), ("id", "id"),
                           ("enableIPv6", "enable_i_pv6"), ("sha256Hash", "sha256_hash")]:
            self.assertEqual(facts.snake_case(wire), name)
        for name, wire in [("pac_url", "pacUrl"), ("id", "id"), ("a__b", "a__b"), ("aB_c", "aB_c")]:
            self.assertEqual(facts.camel_case(name), wire)


class Comparing(unittest.TestCase):
    def test_two_wheels(self):
        changes = comparison.compare(old(), new())
        self.assertEqual([one.name for one in changes.added], TONES)
        self.assertEqual([one.name for one in changes.gone], ["zia.colors.paint"])
        colors, update = changes.changed
        self.assertEqual(
            colors.parameters,
            [("+ query", "new_filter", "text"), ("- query", "old_filter", "text")],
        )
        self.assertEqual(
            update.requests,
            ([("PUT", "/zia/api/v1/colors/{}")], [("PUT", "/zia/api/v1/palette/colors/{}")]),
        )
        self.assertEqual(update.parameters, [("+ body", "is_warm", "flag")])
        self.assertEqual(changes.added_wires, {("zia", "paintURL"): "paint_url"})
        self.assertEqual(changes.gone_wires, {("zia", "oldShade"): "old_shade"})

    def test_a_wheel_has_no_differences_from_itself(self):
        for sdk in (new(), oneapi(), rust()):
            self.assertFalse(comparison.compare(sdk, sdk).any())

    def test_another_name_for_the_same_request(self):
        changed = new()
        named(changed, "zia.tones.add_tone").name = "zia.tones.create_tone"
        changes = comparison.compare(new(), changed)
        pairs = [(one.name, other.name) for one, other in changes.renamed]
        self.assertEqual(pairs, [("zia.tones.add_tone", "zia.tones.create_tone")])
        self.assertEqual((changes.added, changes.gone), ([], []))

    def test_the_registry_against_python(self):
        changes = comparison.compare(rust(), new())
        self.assertEqual([one.name for one in changes.added], TONES)
        # `add_color` names the newer SDK as its source. `paint` was in this one.
        self.assertEqual([one.name for one in changes.gone], ["zia.colors.paint"])
        self.assertEqual(changes.changed, [])

    def test_the_registry_against_the_newer_sdk(self):
        changes = comparison.compare(rust(), oneapi())
        self.assertEqual([one.name for one in changes.added], ["GetColorShade"])
        self.assertEqual(changes.gone, [])
        said = {one.old.name: one.parameters for one in changes.changed}
        self.assertEqual(
            said,
            {
                "zia.colors.list_colors": [("+ query", "sortBy", "text")],
                "zia.colors.add_color": [("+ body", "tones", "list")],
            },
        )

    def test_a_part_of_a_path_that_a_handler_fills(self):
        registered = ("GET", "/a/{}/b")
        self.assertTrue(facts.same_endpoint(registered, ("GET", "/a/FIXED/b")))
        self.assertFalse(facts.same_endpoint(registered, ("GET", "/a/FIXED/c")))
        self.assertFalse(facts.same_endpoint(registered, ("GET", "/a/FIXED/b/c")))
        self.assertFalse(facts.same_endpoint(registered, ("PUT", "/a/FIXED/b")))

    def test_accepted_differences_are_left_out_and_counted(self):
        lines = comparison.read_accepted(
            "# why\nnew\tzia.tones.*\twaits\nremoved\tzia.colors.paint\tkept\n"
            "parameter\tzia.colors.list_colors *_filter\twhy\n"
            "request\tzia.colors.update_color\twhy\n"
        )
        changes = comparison.compare(old(), new(), lines)
        self.assertEqual((changes.added, changes.gone), ([], []))
        self.assertEqual([one.old.name for one in changes.changed], ["zia.colors.update_color"])
        self.assertEqual(changes.accepted, 6)
        with self.assertRaisesRegex(ValueError, "accepted.tsv:1"):
            comparison.read_accepted("new zia.tones.* without tabs")

    def test_every_accepted_line_can_be_read(self):
        text = (HERE / "accepted.tsv").read_text(encoding="utf-8")
        kinds = {kind for kind, _, _ in comparison.read_accepted(text)}
        self.assertLessEqual(kinds, {"new", "gone", "renamed", "request", "parameter", "wire"})


class Writing(unittest.TestCase):
    def test_rows_of_a_new_resource_come_with_their_table(self):
        changes = comparison.compare(rust(), new())
        self.assertEqual(
            rows.write(changes.added, rust()),
            '''\
// src/api/zia/tones.rs (new)
//   and in mod.rs: fn tones() -> Tones;
crate::api::macros::resource! {
    /// Tones.
    pub struct Tones("zia.tones");

    /// Lists the tones, one page at a time.
    ///
    /// Query: `kind` (text), `page_size` (int).
    // Their method sends more requests than this one: it may need a handler.
    fn list_tones(query) => LIST "/zia/api/v1/customers/{customer_id}/tones/warm";

    /// Adds a tone.
    ///
    /// Body: `name` (text), `is_loud` (flag).
    fn add_tone(body) => POST "/zia/api/v1/customers/{customer_id}/tones";
}
''',
        )

    def test_a_row_of_the_newer_sdk_names_it_and_is_placed_next_to_similar_rows(self):
        changes = comparison.compare(rust(), oneapi())
        self.assertEqual(
            rows.write(changes.added, rust()),
            '''\
// src/api/zia/colors.rs
    /// Returns the color shade with this id.
    fn get_color_shade(color_id)
        => GET "/zia/api/v1/colors/{color_id}/shade" from oneapi "GetColorShade";
''',
        )

    def test_no_line_is_too_long(self):
        operation = facts.Operation(
            "zia", "UpdateSomethingWithAVeryLongNameIndeed",
            [("PUT", "/zia/api/v1/" + "somethingLong/" * 4 + "{somethingId}")],
            body={f"aFieldWithALongName{number}": "int" for number in range(20)}, takes_body=True,
        )
        text = rows.write([operation], rust())
        self.assertLessEqual(max(map(len, text.splitlines())), 100, text)

    def test_a_wire_name_is_written_for_the_fixture_and_for_data_rs(self):
        wires = {("zia", "paintURL"): "paint_url", ("zia", "isWarm"): "is_warm"}
        fixture, data = rows.wire_lines(wires)
        lines = ["zia\tisWarm\tis_warm\tyes\t", "zia\tpaintURL\tpaint_url\tyes\t"]
        self.assertEqual(fixture, lines)
        self.assertEqual(data, ['ZIA wires: ("paint_url", "paintURL"),'])


class Command(unittest.TestCase):
    def run_with(self, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            try:
                code = command.main([str(argument) for argument in arguments])
            except SystemExit as stop:
                code = stop.code
        return code, out.getvalue()

    def test_the_exit_code_is_1_if_something_differs(self):
        code, text = self.run_with(FIXTURE / "old", FIXTURE / "new")
        self.assertEqual(code, 1)
        self.assertIn("== new operations: 2", text)
        self.assertIn("      - PUT /zia/api/v1/colors/{}", text)
        code, text = self.run_with(FIXTURE / "new", FIXTURE / "new")
        self.assertEqual(code, 0, text)
        code, text = self.run_with(FIXTURE / "registry.jsonl", FIXTURE / "oneapi")
        self.assertEqual(code, 1, text)

    def test_a_file_that_is_not_a_wheel_is_an_error(self):
        with tempfile.TemporaryDirectory() as empty:
            for source in ("no/such.whl", HERE / "facts.py", empty):
                code, text = self.run_with(FIXTURE / "new", source)
                self.assertEqual(code, 2, text)
                self.assertIn(str(source), text)


if __name__ == "__main__":
    unittest.main()
