package com.didtron.server.admission;

import com.didtron.server.carriers.Media;
import java.util.List;

/// What a call offers to be heard and seen with, as far as interconnects may refuse it.
public interface OfferedMedia {

    /// Nothing is known of it: the call offers nothing yet, or is none.
    OfferedMedia UNKNOWN = new OfferedMedia() {
        @Override
        public boolean isLeft(Media one, Media other, boolean transcoding) {
            return true;
        }

        @Override
        public List<String> codecs() {
            return List.of();
        }
    };

    /// Whether a call can be made of what both allow.
    ///
    /// @param transcoding whether codecs that we can convert are converted when the call's media goes through us
    boolean isLeft(Media one, Media other, boolean transcoding);

    /// Codecs that are offered, by name, for people.
    List<String> codecs();
}
