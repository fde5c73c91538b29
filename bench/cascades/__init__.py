"""How news spreads, simulated, and how well the independent count finds the roots: python -m bench.cascades"""
