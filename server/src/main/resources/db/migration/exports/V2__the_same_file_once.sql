-- Why: who clicks twice wants one file. While a file is being made, the same list asked for in the same way is that file; null for those from before.
alter table exports.export add column asked text;
