package express.needs;

import express.directory.FollowUps;
import express.directory.Network;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells where a finding became a need. */
@Component
class WishFollowUps implements FollowUps {

    private final Wishes wishes;
    private final InstantSource time;

    WishFollowUps(Wishes wishes, InstantSource time) {
        this.wishes = wishes;
        this.time = time;
    }

    @Override
    public Kind kind() {
        return Kind.NEED;
    }

    @Override
    public Map<String, FollowUp> list(Network network) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        Map<String, FollowUp> known = new HashMap<>();
        wishes.list(network.id()).stream()
                .filter(wish -> wish.source() != null && wish.direction() == Direction.NEED)
                .sorted(Comparator.comparing(Wish::id))
                .forEach(wish -> known.merge(
                        wish.source(),
                        new FollowUp(wish.said().title(), wish.path(network.slug()), !wish.isOpen(today)),
                        FollowUp::latest));
        return known;
    }
}
