"""Programs run in turns, so that what else the machine does falls on all of them alike."""
import statistics
import subprocess
from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Cost:
    wall: float  # seconds
    processor: float  # user and system seconds of all threads
    peak: float  # bytes of memory


@dataclass
class Program:
    name: str
    command: list
    expected_exit: int = 0
    before: Callable = lambda: None
    costs: list = field(default_factory=list)

    def median(self, what):
        return statistics.median(getattr(cost, what) for cost in self.costs)

    def times(self, other, what):
        """How many times more than the other this took: the median of the ratios of each round."""
        return statistics.median(getattr(mine, what) / max(getattr(its, what), 1e-6)
                                 for mine, its in zip(self.costs, other.costs))


def run_once(measure, program):
    program.before()
    answer = subprocess.run([measure, *program.command], capture_output=True, text=True, check=True)
    wall, user, system, peak, status = answer.stdout.split()
    if int(status) != program.expected_exit:
        raise SystemExit(f"{program.name}: exit {status}, expected {program.expected_exit}\n"
                         f"{' '.join(program.command)}\n{answer.stderr[-2000:]}")
    program.costs.append(Cost(float(wall), float(user) + float(system), int(peak) * 1024))


def run_in_turns(measure, programs, rounds):
    """Every program once a round, in the opposite order each second round."""
    for turn in range(rounds):
        for program in programs if turn % 2 == 0 else reversed(programs):
            run_once(measure, program)


def table(heading, rows):
    """A Markdown table; columns after the first stand to the right."""
    lines = ["| " + " | ".join(heading) + " |", "|---|" + "---:|" * (len(heading) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def seconds(value):
    """Three digits that say something, but no more than microseconds."""
    if value >= 1:
        return f"{value:.2f}" if value < 10 else f"{value:.1f}"
    return f"{value:.3f}" if value >= 0.1 else f"{value:.4f}"
