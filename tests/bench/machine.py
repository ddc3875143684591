"""What was measured where: the machine, the date and the versions of all that took part."""
import os
import platform
import subprocess
import sys
import zlib
from datetime import datetime


def processor_model():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def memory_size():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def first_line(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    except (OSError, IndexError, subprocess.CalledProcessError):
        return "missing"


def module_version(name):
    try:
        return __import__(name).__version__
    except ImportError:
        return "missing"


def duckdb_in_node():
    """The version of DuckDB that node finds (NODE_PATH tells where), or "missing"."""
    return first_line(["node", "-e", "console.log(require('@duckdb/node-api').version())"])


def duckdb_version():
    return module_version("duckdb") if has_module("duckdb") else duckdb_in_node()


def describe(underlag):
    return "\n".join([
        f"- {processor_model()}, {os.cpu_count()} processors, {memory_size():.0f} GiB; "
        f"{platform.system()} {platform.release()}",
        f"- {datetime.now():%Y-%m-%d %H:%M}; load before the run {os.getloadavg()[0]:.1f}",
        f"- {first_line([underlag, '--version'])}; Python {platform.python_version()}; XlsxWriter "
        f"{module_version('xlsxwriter')}; DuckDB {duckdb_version()}; "
        f"libxlsxwriter {first_line(['dpkg-query', '-W', '-f', '${Version}', 'libxlsxwriter-dev'])}; "
        f"zlib {zlib.ZLIB_RUNTIME_VERSION}", ""])


def has_module(name):
    return module_version(name) != "missing"


python = sys.executable
