// Kindling
