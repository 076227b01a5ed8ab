package express.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;

/** Finds things, and those that are like another. What is asked can be anything: it never fails for that. */
public class Search {

    private static final int MOST = 1_000;
    private static final int NEAR = 5;

    /** Nobody leafs through more than so many. */
    private static final int ENOUGH = 100;

    private static final Found NOTHING =
            new Found(0, List.of(), Map.of(), new Understood(List.of(), false), List.of(), false);

    /** So many answers to no words at all are kept: lists that are leafed through, of all that there is. */
    private static final int KEPT = 200;

    private record Leafed(Object edition, int today, Inquiry inquiry) {}

    private final Follower follower;
    private final Follower apart;
    private final Concepts concepts;
    private final InstantSource time;
    private final Cache<Leafed, Found> leafed =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(KEPT).build();

    Search(Follower follower, Concepts concepts, InstantSource time) {
        this(follower, follower, concepts, time);
    }

    /** @param apart behind what lies in an index of its own */
    Search(Follower follower, Follower apart, Concepts concepts, InstantSource time) {
        this.follower = follower;
        this.apart = apart;
        this.concepts = concepts;
        this.time = time;
    }

    public Found find(Inquiry inquiry) {
        return ask(
                NOTHING,
                (index, reading) ->
                        inquiry.words().isBlank() ? leaf(index, reading, inquiry) : find(index, reading, inquiry));
    }

    /** What fits of the things that lie apart, the best first. */
    public Sought seek(Quest quest) {
        return ask(apart, Sought.NOTHING, (index, reading) -> seek(index, reading, quest));
    }

    private Sought seek(Index index, Reading reading, Quest quest) throws IOException {
        Prepared prepared =
                new Preparation(reading, concepts, Inquiry.of(quest.words(), quest.language(), quest.kind())).prepare();
        var pursuit = new Pursuit(reading, quest, prepared, ranking());
        Nearest nearest = pursuit.find();
        List<Candidate> page = nearest.best();
        List<Hit> hits = new Telling(reading, quest.language(), prepared.marks()).tell(page);
        List<Sought.Find> finds = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            finds.add(new Sought.Find(hits.get(i), pursuit.metres(page.get(i))));
        }
        return new Sought(
                nearest.total(),
                finds,
                new Understood(List.copyOf(prepared.parts()), prepared.cut()),
                nearest.next(),
                nearest.total() == 0 ? pursuit.lacking() : Sought.Lacking.NOTHING,
                index.isWhole());
    }

    private Found leaf(Index index, Reading reading, Inquiry inquiry) throws IOException {
        var page = new Leafed(reading.edition(), ranking().today(), inquiry);
        Found kept = leafed.getIfPresent(page);
        if (kept == null || !kept.complete()) {
            kept = find(index, reading, inquiry);
            leafed.put(page, kept);
        }
        return kept;
    }

    /** What is like a thing, in words, meaning and facets; not the thing itself. */
    public List<Hit> similar(String kind, String key, Locale reader, int most) {
        return ask(
                List.of(), (index, reading) -> new Similar(reading, concepts, ranking()).to(kind, key, reader, most));
    }

    /** Another one whenever what can be found, or how, may have changed on this node: what was found holds till then. */
    public Object edition() {
        return ask(NOTHING, (index, reading) -> reading.edition());
    }

    @FunctionalInterface
    private interface Question<T> {

        T ask(Index index, Reading reading) throws IOException;
    }

    /** An index that is put aside meanwhile has a successor; one that is broken is built anew. */
    private <T> T ask(T otherwise, Question<T> question) {
        return ask(follower, otherwise, question);
    }

    private static <T> T ask(Follower follower, T otherwise, Question<T> question) {
        for (int again = 0; again < 3; again++) {
            Index index = follower.current();
            if (index == null) {
                return otherwise;
            }
            try {
                return index.read(reading -> question.ask(index, reading));
            } catch (AlreadyClosedException putAside) {
                Thread.onSpinWait();
            } catch (IOException broken) {
                follower.doubt(index);
                return otherwise;
            }
        }
        return otherwise;
    }

    /** What is only related to what is meant would be most of what is looked through, so it is found where it is missed. */
    private Found find(Index index, Reading reading, Inquiry inquiry) throws IOException {
        Prepared prepared = new Preparation(reading, concepts, inquiry, false).prepare();
        Gathering gathering = gather(reading, inquiry, prepared);
        if (gathering.total() < ENOUGH && !inquiry.words().isBlank()) {
            prepared = new Preparation(reading, concepts, inquiry, true).prepare();
            gathering = gather(reading, inquiry, prepared);
        }
        return new Found(
                gathering.total(),
                new Telling(reading, inquiry.language(), prepared.marks())
                        .tell(page(reading, inquiry, prepared, gathering)),
                gathering.counts(),
                new Understood(List.copyOf(prepared.parts()), prepared.cut()),
                gathering.total() == 0 ? near(reading, inquiry, prepared) : List.of(),
                index.isWhole());
    }

    private Gathering gather(Reading reading, Inquiry inquiry, Prepared prepared) throws IOException {
        Choice choice = Choice.of(reading, inquiry.kind(), inquiry.facets());
        var gathering = new Gathering(reading, choice, ranking(), Math.max(to(inquiry), Neighbours.LOOKED_AT));
        gathering.gather(prepared.query());
        return gathering;
    }

    private static List<Candidate> page(Reading reading, Inquiry inquiry, Prepared prepared, Gathering gathering)
            throws IOException {
        List<Candidate> best = Neighbours.lift(reading, prepared.closeness(), gathering.best());
        return best.subList(Math.min(from(inquiry), best.size()), Math.min(to(inquiry), best.size()));
    }

    private static int from(Inquiry inquiry) {
        return Math.clamp(inquiry.from(), 0, MOST);
    }

    private static int to(Inquiry inquiry) {
        return from(inquiry) + Math.clamp(inquiry.most(), 0, MOST);
    }

    /** Without what narrowed it: the words of phrases for themselves, without exclusions and chosen facets. */
    private List<Hit> near(Reading reading, Inquiry inquiry, Prepared prepared) throws IOException {
        if (inquiry.facets().isEmpty() && !prepared.narrowed()) {
            return List.of();
        }
        Inquiry wider = new Inquiry(
                Asked.of(inquiry.words()).plain(),
                inquiry.language(),
                inquiry.kind(),
                Map.of(),
                0,
                NEAR,
                inquiry.typing(),
                inquiry.concepts());
        Prepared plain = new Preparation(reading, concepts, wider).prepare();
        var gathering = new Gathering(reading, Choice.of(reading, wider.kind(), Map.of()), ranking(), NEAR);
        gathering.gather(plain.query());
        return new Telling(reading, inquiry.language(), plain.marks()).tell(gathering.best());
    }

    private Ranking ranking() {
        return new Ranking(
                (int) LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).toEpochDay());
    }
}
