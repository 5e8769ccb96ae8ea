-- Where a tally followed its election's log: of millions of sheets none is looked at to find those leaves.
create index leaf_units on leaf (tally_id, index desc) where kind = 'units';
