package express.ties;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import express.ties.Layout.Box;
import express.ties.Layout.Placed;
import express.ties.Web.Link;
import java.util.ArrayList;
import java.util.List;

/** Keeps where the actors of the networks stand that were looked at last: the same network is always laid out alike. */
final class Layouts {

    private record Drawn(int size, List<Link> links, List<Box> boxes) {}

    private static final LoadingCache<Drawn, Placed> KEPT = Caffeine.newBuilder()
            .maximumSize(200)
            .build(drawn -> Layout.of(Web.of(drawn.size(), drawn.links()), drawn.boxes()));

    private Layouts() {}

    static Placed get(Web web, List<Box> boxes) {
        List<Link> links = new ArrayList<>();
        for (int node = 0; node < web.size(); node++) {
            for (int other : web.neighbours(node)) {
                if (node < other) {
                    links.add(new Link(node, other));
                }
            }
        }
        return KEPT.get(new Drawn(web.size(), links, boxes));
    }
}
