-- Why its sender sent sheets anew, in words.
alter table import add reason text check (char_length(reason) <= 2000);
