// The engine's one name: `import Kindling` brings in all of its layers and the charts.

@_exported import Arrays
@_exported import Autograd
@_exported import Charts
@_exported import Networks
