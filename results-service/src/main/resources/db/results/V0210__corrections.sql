-- Sheets that followed others of their stations: of millions of first ones none is looked at for a page of corrections.
create index leaf_later_versions on leaf (tally_id, index desc) where kind = 'sheet' and version > 1;
