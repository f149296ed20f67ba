package com.didtron.sip.port;

import java.util.List;

/// What an INVITE offers in its session description.
public interface MediaOffer {

    /// Whether a call could come of it: of its streams in use at least one is left, and one of audio when it offers audio, after both terms have
    /// taken out what they do not take. What can be converted is taken by whoever takes what it becomes. An offer of no stream in use is left as it is.
    boolean isLeft(MediaTerms one, MediaTerms other, Conversion conversion);

    /// The names of the codecs it offers, in their order, for people.
    List<String> codecs();
}
