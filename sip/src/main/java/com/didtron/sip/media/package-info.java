/// Media that goes through us: RTP, its RTCP, and what else goes over UDP in a call (T.38).
///
/// A call's streams have a pair of ports on each side ([com.didtron.sip.media.CallMedia]); what comes in on one is sent out of the other, bytes untouched
/// unless the call's codecs are converted ([com.didtron.sip.media.Transcoding], [com.didtron.sip.media.PayloadMap], [com.didtron.sip.media.G711]).
/// Session descriptions are rewritten so that each neighbour knows our addresses only ([com.didtron.sip.media.Rewriting]). Packets are read by a few threads with a
/// selector each ([com.didtron.sip.media.RelayLoop]); who is heard ([com.didtron.sip.media.Latch]) and what is counted ([com.didtron.sip.media.Reception],
/// [com.didtron.sip.media.Reports], [com.didtron.sip.media.EModel]) is pure. See docs/decisions/0012-media-relay.md.
@NullMarked
package com.didtron.sip.media;

import org.jspecify.annotations.NullMarked;
