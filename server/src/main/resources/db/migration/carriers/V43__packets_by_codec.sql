-- Why: codecs have frames of their own, so how much audio is asked for in a packet may differ from codec to codec.
alter table carriers.media
    -- milliseconds by the place of the codec in its list, 0: as for every codec; none: all as for every codec
    add column packets integer[] not null default '{}' check (cardinality(packets) in (0, cardinality(codecs)));
