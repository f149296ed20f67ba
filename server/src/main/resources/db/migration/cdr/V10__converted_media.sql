-- Why: what the packets of a stream were turned into on their way to the other side; null when they went as they came.
alter table cdr.call_media add column converted text;
