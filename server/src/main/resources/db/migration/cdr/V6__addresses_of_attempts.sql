-- Why: a supplier may have several addresses; people see at which of them it was tried. Empty: recorded before there were several.
alter table cdr.attempt add column sent_to text not null default '';
