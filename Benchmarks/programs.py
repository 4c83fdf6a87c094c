"""The programs of the benchmark in PyTorch, timed when the benchmark asks for it.

A line "NAME<tab>THREADS<tab>SECONDS<tab>CLOCK" is answered with the seconds of one step and the most
memory that this process ever had; steps are repeated for about SECONDS. The clock is the wall's or
the processor's.
"""

import resource
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import optim

PROGRAMS = {}


def program(name):
    def keep(make):
        PROGRAMS[name] = make
        return make

    return keep


def matmul(n, k, m):
    def make():
        a, b = torch.randn(n, k), torch.randn(k, m)
        return lambda: torch.matmul(a, b)

    PROGRAMS[f"matmul {n}x{k}x{m}"] = make


for size in [(n, n, n) for n in (128, 256, 512, 1024, 2048)]:
    matmul(*size)
for size in [(32, 512, 128), (16, 1024, 144), (200, 10, 200)]:
    matmul(*size)


def whole(name, body):
    def make():
        x = torch.rand(10_000_000)
        return lambda: body(x)

    PROGRAMS[f"{name} of 10 million"] = make


whole("add", lambda x: x + x)
whole("exp", torch.exp)
whole("tanh", torch.tanh)
whole("log", torch.log)
whole("sum", torch.sum)


def repeat(body):
    def step():
        for _ in range(100):
            body()

    return step


@program("small add")
def small_add():
    a, b = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])
    return repeat(lambda: a + b)


@program("small add, recorded")
def small_add_recorded():
    a, b = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0, 4.0])
    return repeat(lambda: a + b)


@program("small add, sum and backward")
def small_backward():
    a, b = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0, 4.0])
    return repeat(lambda: (a + b).sum().backward())


@program("Himmelblau with Adam")
def himmelblau():
    x = torch.tensor([0.0, 0.0], requires_grad=True)
    optimiser = optim.Adam([x], lr=1e-3)

    def body():
        f = (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2
        optimiser.zero_grad()
        f.backward()
        optimiser.step()

    return repeat(body)


def training(optimiser, loss):
    def step():
        optimiser.zero_grad()
        loss().backward()
        optimiser.step()

    return step


@program("MLP 784-200-200-10, batch 200")
def perceptron():
    net = nn.Sequential(nn.Linear(784, 200), nn.ReLU(), nn.Linear(200, 200), nn.ReLU(),
                        nn.Linear(200, 10), nn.ReLU())
    x, y = torch.rand(200, 784), torch.randint(0, 10, (200,))
    return training(optim.SGD(net.parameters(), lr=0.01), lambda: F.cross_entropy(net(x), y))


@program("MLP 784-256-64-10, batch 512")
def squared_errors():
    net = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 64), nn.ReLU(),
                        nn.Linear(64, 10))
    x, y = torch.rand(512, 784), F.one_hot(torch.randint(0, 10, (512,)), 10).float()
    return training(optim.SGD(net.parameters(), lr=0.01, momentum=0.9),
                    lambda: F.mse_loss(net(x), y))


@program("LeNet-5, batch 64")
def lenet():
    net = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(),
        nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84),
        nn.ReLU(), nn.Linear(84, 10))
    x, y = torch.rand(64, 1, 28, 28), torch.randint(0, 10, (64,))
    return training(optim.Adam(net.parameters(), lr=1e-3), lambda: F.cross_entropy(net(x), y))


class ResBlk(nn.Module):
    def __init__(self, ch_in, ch_out):
        super().__init__()
        self.conv1 = nn.Conv2d(ch_in, ch_out, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(ch_out)
        self.conv2 = nn.Conv2d(ch_out, ch_out, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(ch_out)
        self.extra = nn.Sequential()
        if ch_in != ch_out:
            self.extra = nn.Sequential(nn.Conv2d(ch_in, ch_out, 1), nn.BatchNorm2d(ch_out))

    def forward(self, x):
        return self.extra(x) + self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))


@program("small ResNet, batch 32")
def resnet():
    net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(),
                        ResBlk(16, 16), ResBlk(16, 32), nn.Flatten(), nn.Linear(32 * 32 * 32, 10))
    x, y = torch.rand(32, 3, 32, 32), torch.randint(0, 10, (32,))
    # Small steps: one batch again and again would end in numbers that processors are slow with.
    return training(optim.Adam(net.parameters(), lr=1e-5), lambda: F.cross_entropy(net(x), y))


@program("RNN on a sine, 49 steps, hidden 16")
def sine():
    rnn, out = nn.RNN(1, 16, batch_first=True), nn.Linear(16, 1)
    wave = torch.linspace(1, 11, 50).sin()
    x, y = wave[:-1].view(1, 49, 1), wave[1:].view(1, 49, 1)
    start = torch.zeros(1, 1, 16)
    weights = [*rnn.parameters(), *out.parameters()]
    return training(optim.Adam(weights, lr=0.01), lambda: F.mse_loss(
        out(rnn(x, start)[0].reshape(-1, 16)).unsqueeze(0), y))


def lstm(inputs, hidden, steps, batch):
    def make():
        net, x = nn.LSTM(inputs, hidden, 2), torch.randn(steps, batch, inputs)
        return training(optim.SGD(net.parameters(), lr=1e-3), lambda: net(x)[0].sum())

    PROGRAMS[f"LSTM({inputs}, {hidden}, 2) on ({steps}, {batch}, {inputs})"] = make


lstm(10, 20, 5, 3)
lstm(100, 128, 50, 32)


CLOCKS = {"wall": time.perf_counter, "processor": time.process_time}


def seconds_of(step, budget, now):
    start, count = now(), 0
    while count == 0 or now() - start < budget:
        step()
        count += 1
    return (now() - start) / count


def most_memory():
    """In bytes. Linux hands the starting process's most memory on, except in this file."""
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


def main():
    steps = {}
    for line in sys.stdin:
        name, threads, budget, clock = line.rstrip("\n").split("\t")
        torch.set_num_threads(int(threads))
        if name not in steps:
            steps[name] = PROGRAMS[name]()
            steps[name]()
        print(seconds_of(steps[name], float(budget), CLOCKS[clock]), most_memory(), flush=True)


if __name__ == "__main__":
    main()
