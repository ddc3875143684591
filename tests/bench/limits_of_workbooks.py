"""The least that writing workbooks must cost: deflate of their parts, and creating as many files."""
import os
import time
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LEVEL = 6  # zlib's default, which libxlsxwriter and XlsxWriter use


def deflate(part):
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    return len(packer.compress(part)) + len(packer.flush())


def timed(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def deflate_all(parts, threads):
    with ThreadPoolExecutor(threads) as pool:  # zlib lets go of Python's lock
        sum(pool.map(deflate, parts, chunksize=64))


def create_files(folder, sizes):
    folder.mkdir()
    for number, size in enumerate(sizes):
        with open(folder / str(number), "wb") as file:
            file.write(b"\0" * size)


def limits(workbooks: Path, scratch: Path):
    """Rows of (what, seconds), and the number of bytes before and after deflate."""
    paths = sorted(workbooks.rglob("*.xlsx"))
    sizes = [os.path.getsize(path) for path in paths]
    parts = []
    for path in paths:
        with zipfile.ZipFile(path) as book:
            parts += [book.read(name) for name in book.namelist()]
    rows = [(f"deflate of the same {len(parts):,} parts, {threads} thread{'s' * (threads > 1)}",
             timed(lambda: deflate_all(parts, threads))) for threads in (1, 2)]
    rows.append((f"creating {len(paths):,} files of the same sizes",
                 timed(lambda: create_files(scratch, sizes))))
    return rows, sum(map(len, parts)), sum(sizes)
