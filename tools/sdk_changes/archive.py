"""Reads a wheel, or a folder with a wheel's files. Nothing of it is run."""

import pathlib
import re
import zipfile


class Archive:
    """The text files of a wheel, by their path in it."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        if self.path.is_dir():
            self._texts = {
                file.relative_to(self.path).as_posix(): file.read_bytes()
                for file in self.path.rglob("*")
                if file.is_file()
            }
        elif zipfile.is_zipfile(self.path):
            with zipfile.ZipFile(self.path) as wheel:
                self._texts = {name: wheel.read(name) for name in wheel.namelist()}
        else:
            raise ValueError(f"{path} is neither a wheel nor a folder")

    def names(self, pattern):
        """The paths that this regular expression matches as a whole, sorted."""
        return sorted(name for name in self._texts if re.fullmatch(pattern, name))

    def text(self, name):
        return self._texts[name].decode("utf-8", "replace")

    def title(self):
        """The package's name and version, from its metadata."""
        for name in self.names(r"[^/]+\.dist-info/METADATA"):
            found = dict(re.findall(r"^(Name|Version): *(\S+)", self.text(name), re.MULTILINE))
            return f"{found.get('Name', '?')} {found.get('Version', '?')}"
        return self.path.name
