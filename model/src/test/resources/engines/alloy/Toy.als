module Toy
sig Node { edges: set Node }
assert EdgesGoBack { all a, b: Node | b in a.edges implies a in b.edges }
assert Nodes { all a: Node | a.edges in Node }
Holds: check Nodes for 3 expect 0
Refuted: check EdgesGoBack for 3 expect 0
KnownToFail: check EdgesGoBack for 3 expect 1
Exists: run { some edges } for 3 expect 1
Contradiction: run { some edges and no Node } for 3 expect 1
KnownToContradict: run { some edges and no Node } for 3 expect 0
