package express.messaging;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** By what letters leave here. Those without a way wait, but in a demonstration they count as shown. */
record Ways(Map<Channel, Way> ways, boolean demo) {

    Optional<Way> by(Channel channel) {
        return Optional.ofNullable(ways.get(channel));
    }

    /** Those whose letters need not wait. */
    Collection<Channel> open() {
        return demo ? EnumSet.allOf(Channel.class) : ways.keySet();
    }
}
