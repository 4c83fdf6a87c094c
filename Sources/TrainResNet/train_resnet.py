"""The program train-resnet in PyTorch: the same shapes, the same seed, the same lines.

    swift run train-resnet --shapes 2000 --epochs 2 --data shapes.safetensors
    python3 Sources/TrainResNet/train_resnet.py shapes.safetensors --epochs 2
"""

import argparse

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class ResBlk(nn.Module):
    def __init__(self, ch_in, ch_out):
        super().__init__()
        self.conv1 = nn.Conv2d(ch_in, ch_out, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(ch_out)
        self.conv2 = nn.Conv2d(ch_out, ch_out, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(ch_out)
        self.extra = nn.Sequential() if ch_in == ch_out else nn.Sequential(
            nn.Conv2d(ch_in, ch_out, 1), nn.BatchNorm2d(ch_out))

    def forward(self, x):
        return self.extra(x) + self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))


class SmallResNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16))
        self.blk1 = ResBlk(16, 16)
        self.blk2 = ResBlk(16, 32)
        self.outlayer = nn.Linear(32 * 32 * 32, 10)

    def forward(self, x):
        return self.outlayer(self.blk2(self.blk1(F.relu(self.conv1(x)))).flatten(1))


def learn(net, adam, part):
    total = 0.0
    for x, y in DataLoader(part, batch_size=32, shuffle=True):
        loss = F.cross_entropy(net(x), y)
        adam.zero_grad()
        loss.backward()
        adam.step()
        total += loss.item() * len(x)
    return total / len(part)


@torch.no_grad()
def accuracy(net, part):
    net.eval()
    right = [(net(x).argmax(1) == y).sum().item() for x, y in DataLoader(part, batch_size=250)]
    net.train()
    return sum(right) / len(part)


def split(path):
    shapes = load_file(path)
    inputs, targets = (shapes["inputs"] - 0.5) / 0.25, shapes["targets"]
    tenth = len(inputs) // 10
    places = slice(0, -2 * tenth), slice(-2 * tenth, -tenth), slice(-tenth, None)
    return [TensorDataset(inputs[part], targets[part]) for part in places]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    train, validation, test = split(options.data)
    print(f"shapes: {len(train)} to learn from, {len(validation)} to validate, {len(test)} to test")
    torch.manual_seed(options.seed)
    net = SmallResNet()
    adam = torch.optim.Adam(net.parameters(), lr=1e-3)
    best, kept = (0, -1.0), None
    for epoch in range(1, options.epochs + 1):
        loss, right = learn(net, adam, train), accuracy(net, validation)
        note = ""
        if right > best[1]:
            best, note = (epoch, right), ", the best so far"
            kept = {name: tensor.clone() for name, tensor in net.state_dict().items()}
        print(f"epoch {epoch}: loss {loss:.4f}, validation {right:.4f}{note}", flush=True)
    net.load_state_dict(kept)
    print(f"epoch {best[0]} was the best: test {accuracy(net, test):.4f}")


main()
