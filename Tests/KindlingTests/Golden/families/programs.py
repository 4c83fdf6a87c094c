"""The first 20 losses of whole training runs, each from one seed."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import optim
from torch.utils.data import DataLoader, TensorDataset

STEPS = 20
SEED = 5


def record(family):
    for program in [linear_regression, softmax_regression, raw_tensors, perceptron, squared_errors,
                    two_layers_by_hand, weight_decay_and_plateau, lasso, normalised, lenet, resnet,
                    frozen_body, sine, sequence_lstm, sequence_gru, characters, embedded_words,
                    himmelblau, linear_by_hand, softmax_by_hand, step_schedule, log_likelihood,
                    new_head]:
        def run(program=program):
            torch.manual_seed(SEED)
            return torch.tensor(program(), dtype=torch.float64)

        family.case(f"program {program.__name__.replace('_', ' ')}", run, tolerance=1e-4, floor=0.0)


def train(net, optimiser, loss_of, steps=STEPS):
    losses = []
    for step in range(steps):
        loss = loss_of(step)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    return losses


def linear_regression():
    x = torch.randn(200, 2)
    y = x @ torch.tensor([2.0, -3.4]) + 4.2 + torch.randn(200) * 0.01
    loader = DataLoader(TensorDataset(x, y), batch_size=10, shuffle=True)
    net = nn.Linear(2, 1)
    nn.init.normal_(net.weight, mean=0, std=0.01)
    nn.init.constant_(net.bias, 0)
    batches = list(loader)
    return train(net, optim.SGD(net.parameters(), lr=0.03), lambda step: F.mse_loss(
        net(batches[step][0]), batches[step][1].view(-1, 1)))


def pictures(count, *shape):
    return torch.rand(count, *shape), torch.randint(0, 10, (count,))


def softmax_regression():
    x, y = pictures(64, 1, 12, 12)
    net = nn.Sequential(nn.Flatten(), nn.Linear(144, 10))
    nn.init.normal_(net[1].weight, std=0.01)
    return train(net, optim.SGD(net.parameters(), lr=0.1), lambda _: F.cross_entropy(net(x), y))


def raw_tensors():
    x, y = pictures(50, 100)
    shapes = [(40, 100), (40,), (40, 40), (40,), (10, 40), (10,)]
    weights = [torch.randn(*shape, requires_grad=True) if len(shape) == 2
               else torch.zeros(*shape, requires_grad=True) for shape in shapes]
    for weight in weights[::2]:
        nn.init.kaiming_normal_(weight)

    def forward(x):
        for place in range(0, 6, 2):
            x = F.relu(x @ weights[place].t() + weights[place + 1])
        return x

    return train(None, optim.SGD(weights, lr=0.01), lambda _: F.cross_entropy(forward(x), y))


def perceptron():
    x, y = pictures(50, 100)
    net = nn.Sequential(nn.Linear(100, 40), nn.ReLU(), nn.Linear(40, 40), nn.LeakyReLU(),
                        nn.Linear(40, 10))
    return train(net, optim.SGD(net.parameters(), lr=0.1), lambda _: F.cross_entropy(net(x), y))


def squared_errors():
    x, y = pictures(64, 784)
    x = (x - 0.1307) / 0.3081
    net = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 64), nn.ReLU(),
                        nn.Linear(64, 10))
    return train(net, optim.SGD(net.parameters(), lr=0.01, momentum=0.9), lambda _: F.mse_loss(
        net(x), F.one_hot(y, 10).float()))


def two_layers_by_hand():
    x, y = torch.randn(64, 1000), torch.randn(64, 10)
    net = nn.Sequential(nn.Linear(1000, 100), nn.ReLU(), nn.Linear(100, 10))
    losses = []
    for _ in range(STEPS):
        loss = nn.MSELoss(reduction="sum")(net(x), y)
        net.zero_grad()
        loss.backward()
        with torch.no_grad():
            for parameter in net.parameters():
                parameter -= 1e-4 * parameter.grad
        losses.append(loss.item())
    return losses


def weight_decay_and_plateau():
    x, y = pictures(50, 100)
    net = nn.Sequential(nn.Linear(100, 20), nn.Sigmoid(), nn.Linear(20, 10))
    optimiser = optim.SGD(net.parameters(), lr=2.0, momentum=0.78, weight_decay=0.01)
    scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimiser, patience=1)

    def loss_of(_):
        loss = F.cross_entropy(net(x), y)
        scheduler.step(loss.item())
        return loss

    return train(net, optimiser, loss_of)


def lasso():
    x, y = pictures(50, 30)
    net = nn.Sequential(nn.Linear(30, 20), nn.Tanh(), nn.Linear(20, 10))
    return train(net, optim.Adam(net.parameters(), lr=0.01), lambda _: F.cross_entropy(
        net(x), y) + 0.01 * sum(parameter.abs().sum() for parameter in net.parameters()))


def normalised():
    x, y = pictures(40, 30)
    net = nn.Sequential(nn.Linear(30, 20), nn.BatchNorm1d(20), nn.ReLU(), nn.Linear(20, 12),
                        nn.LayerNorm(12), nn.GELU(), nn.Linear(12, 10))
    return train(net, optim.AdamW(net.parameters(), lr=0.01), lambda _: F.cross_entropy(net(x), y))


def lenet():
    x, y = pictures(16, 1, 28, 28)
    net = nn.Sequential(
        nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5),
                      nn.ReLU(), nn.MaxPool2d(2)),
        nn.Sequential(nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
                      nn.Linear(84, 10)))
    return train(net, optim.SGD(net.parameters(), lr=0.05, momentum=0.9), lambda _: F.cross_entropy(
        net(x), y))


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


class SmallResNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16))
        self.blk1, self.blk2 = ResBlk(16, 16), ResBlk(16, 32)
        self.outlayer = nn.Linear(32 * 32 * 32, 10)

    def forward(self, x):
        return self.outlayer(self.blk2(self.blk1(F.relu(self.conv1(x)))).flatten(1))


def resnet():
    x, y = pictures(4, 3, 32, 32)
    net = SmallResNet()
    return train(net, optim.SGD(net.parameters(), lr=2e-5), lambda _: F.cross_entropy(net(x), y))


def frozen_body():
    x, y = pictures(40, 30)
    body = nn.Sequential(nn.Linear(30, 20), nn.ReLU())
    body.requires_grad_(False)
    net = nn.Sequential(body, nn.Linear(20, 10))
    return train(net, optim.SGD(net[1].parameters(), lr=1e-1, momentum=0.9),
                 lambda _: F.cross_entropy(net(x), y))


def sine():
    rnn, out = nn.RNN(1, 16, batch_first=True), nn.Linear(16, 1)
    for parameter in rnn.parameters():
        nn.init.normal_(parameter, mean=0.0, std=0.001)
    weights = [*rnn.parameters(), *out.parameters()]
    state = [torch.zeros(1, 1, 16)]

    def loss_of(step):
        wave = torch.linspace(step % 3, step % 3 + 10, 50).sin()
        x, y = wave[:-1].view(1, 49, 1), wave[1:].view(1, 49, 1)
        found, hidden = rnn(x, state[0])
        state[0] = hidden.detach()
        return F.mse_loss(out(found.reshape(-1, 16)).unsqueeze(0), y)

    return train(None, optim.Adam(weights, lr=0.01), loss_of)


def recurrent(make):
    x, y = torch.randn(8, 6, 5), torch.randint(0, 4, (8,))
    body, head = make(), nn.Linear(14, 4)
    weights = [*body.parameters(), *head.parameters()]
    return train(None, optim.RMSprop(weights, lr=0.003), lambda _: F.cross_entropy(
        head(body(x)[0][:, -1]), y))


def sequence_lstm():
    return recurrent(lambda: nn.LSTM(5, 7, num_layers=2, batch_first=True, bidirectional=True))


def sequence_gru():
    return recurrent(lambda: nn.GRU(5, 14, batch_first=True))


def characters():
    text = "想要有直升机"
    places = {character: place for place, character in enumerate(text)}
    x = F.one_hot(torch.tensor([places[c] for c in text[:-1]]), 6).float().unsqueeze(1)
    y = torch.tensor([places[c] for c in text[1:]])
    rnn, out = nn.RNN(6, 8), nn.Linear(8, 6)
    return train(None, optim.Adam([*rnn.parameters(), *out.parameters()], lr=0.05),
                 lambda _: F.cross_entropy(out(rnn(x)[0].squeeze(1)), y))


def embedded_words():
    words, y = torch.randint(0, 12, (20, 4)), torch.randint(0, 3, (20,))
    net = nn.Sequential(nn.Embedding(12, 5), nn.Flatten(), nn.Linear(20, 3))
    return train(net, optim.Adagrad(net.parameters(), lr=0.1), lambda _: F.cross_entropy(
        net(words), y))


def himmelblau():
    x = torch.tensor([0.0, 0.0], requires_grad=True)
    return train(None, optim.Adam([x], lr=0.1), lambda _: (
        (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2))


def descend(weights, rate):
    with torch.no_grad():
        for weight in weights:
            weight -= rate * weight.grad
            weight.grad = None


def linear_by_hand():
    x = torch.randn(200, 2)
    y = x @ torch.tensor([2.0, -3.4]) + 4.2 + torch.randn(200) * 0.01
    w = (torch.randn(2, 1) * 0.01).requires_grad_()
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for step in range(STEPS):
        rows = slice(step * 10, step * 10 + 10)
        loss = ((x[rows] @ w + b - y[rows].view(-1, 1)) ** 2 / 2).sum()
        loss.backward()
        descend([w, b], 0.03 / 10)
        losses.append(loss.item())
    return losses


def softmax_by_hand():
    x, y = pictures(64, 144)
    w = (torch.randn(144, 10) * 0.01).requires_grad_()
    b = torch.zeros(10, requires_grad=True)
    losses = []
    for _ in range(STEPS):
        powers = (x @ w + b).exp()
        chances = powers / powers.sum(dim=1, keepdim=True)
        loss = -chances.gather(1, y.view(-1, 1)).log().mean()
        loss.backward()
        descend([w, b], 0.1)
        losses.append(loss.item())
    return losses


def step_schedule():
    x, y = pictures(50, 100)
    net = nn.Sequential(nn.Linear(100, 20), nn.ReLU(), nn.Linear(20, 10))
    optimiser = optim.SGD(net.parameters(), lr=0.5)
    scheduler = optim.lr_scheduler.StepLR(optimiser, step_size=5, gamma=0.1)
    losses = []
    for _ in range(STEPS):
        loss = F.cross_entropy(net(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        scheduler.step()
        losses.append(loss.item())
    return losses


def log_likelihood():
    x, y = pictures(20, 30)
    net = nn.Sequential(nn.Linear(30, 12), nn.ReLU(), nn.Linear(12, 10), nn.LogSoftmax(dim=1))
    return train(net, optim.SGD(net.parameters(), lr=0.1), lambda step: nn.NLLLoss()(
        net(x[step:step + 1]), y[step:step + 1]))


def new_head():
    x, y = pictures(16, 3, 12, 12)
    trained = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(),
                            nn.AdaptiveAvgPool2d(1), nn.Linear(8, 1000))
    net = nn.Sequential(*list(trained.children())[:-1], nn.Flatten(), nn.Linear(8, 10))
    return train(net, optim.Adam(net.parameters(), lr=0.01), lambda _: F.cross_entropy(net(x), y))
