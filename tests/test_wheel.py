"""The wheel carries templates, definitions, schemas, styles and fonts."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from small_case import write_case

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, and install it into an environment of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "source"
    ignored = shutil.ignore_patterns(
        ".git", ".*_cache", ".venv", ".hypothesis", "golden", "release"
    )
    shutil.copytree(ROOT, copy, ignore=ignored)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=copy, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    # the dependencies are those of the environment that runs the tests
    venv.create(folder / "env", with_pip=False)
    target = next((folder / "env" / "lib").glob("python*")) / "site-packages"
    shutil.unpack_archive(wheel, target, "zip")
    ours = next(Path(entry) for entry in sys.path if entry.endswith("site-packages"))
    (target / "dependencies.pth").write_text(f"{ours}\n")
    return folder / "env" / "bin" / "python"


def test_a_release_is_made_from_the_installed_wheel(installed: Path, tmp_path: Path) -> None:
    case = write_case(tmp_path)
    where = "import noticegen, noticegen.paths as p; print(p.data_folder('templates'))"
    run = [str(installed), "-c", where]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    told = subprocess.run(
        run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert "/env/lib/" in told.stdout
    render = [str(installed), "-m", "noticegen", "render", str(case), "--format", "pdf,docx"]
    subprocess.run(render, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert (tmp_path / "release" / "send" / "letter.pdf").read_bytes().startswith(b"%PDF")


def test_the_wheel_carries_the_fonts_licence_and_the_schemas(installed: Path) -> None:
    package = next((installed.parent.parent / "lib").glob("python*/site-packages/noticegen"))
    assert list((package / "write" / "fonts").glob("LICENSE-*.txt"))
    assert (package / "_data" / "exemptions" / "schemas" / "case-file.json").is_file()
    assert (package / "_data" / "exemptions" / "README.md").is_file()


def test_a_working_folder_is_made_from_the_installed_wheel(installed: Path, tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    run = [str(installed), "-m", "noticegen", "init", "letters"]
    subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, check=True)
    first = (tmp_path / "letters/first-case/request.yaml").read_text("utf-8").split("\n", 1)[0]
    schema = Path(first.partition("$schema=file://")[2])
    assert schema.is_file()
    assert installed.parent.parent in schema.parents
