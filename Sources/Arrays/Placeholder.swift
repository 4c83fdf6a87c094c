// Arrays
