package express.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/** Counts what would fit but for one thing: a facet, or where it is. */
final class Lack {

    private final Quest quest;
    private final Quest.@Nullable Around around;
    private final Choice choice;
    private final Map<Integer, Integer> without = new HashMap<>();
    private double nearest = Spots.NOWHERE;
    private int elsewhere;

    Lack(Quest quest, Choice choice) {
        this.quest = quest;
        this.around = quest.around();
        this.choice = choice;
    }

    LeafCollector in(Columns columns) {
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // It only counts.
            }

            @Override
            public void collect(int document) {
                look(columns, document);
            }
        };
    }

    private void look(Columns columns, int document) {
        long missing = choice.missing(columns, document);
        if ((missing & missing - 1) != 0 || !columns.hold(quest.at(), document)) {
            return;
        }
        double away = around == null ? 0 : columns.spots().distance(document, around.spot());
        if (missing == 0 && around != null) {
            elsewhere++;
            nearest = Math.min(nearest, away);
        } else if (missing != 0 && (around == null || away <= around.metres() || away == Spots.NOWHERE)) {
            without.merge(choice.facet(missing), 1, Integer::sum);
        }
    }

    int without(int facet) {
        return without.getOrDefault(facet, 0);
    }

    int elsewhere() {
        return elsewhere;
    }

    @Nullable
    Integer nearest() {
        return nearest == Spots.NOWHERE ? null : (int) Math.ceil(nearest);
    }
}
