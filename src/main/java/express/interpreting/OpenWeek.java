package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a house still has to give out in a week, and to whom each of it could go: for whoever shares it out. */
@Component
public class OpenWeek {

    private static final int MOST = 1000;
    private static final int FAR = 30;
    private static final int OTHER_DIALECT = 20;
    private static final int UNCERTIFIED = 15;
    private static final int NOT_WISHED = 35;

    private final House house;
    private final Requests requests;
    private final Candidates candidates;
    private final Candidates.Diaries diaries;
    private final Offering offering;
    private final Offers offers;

    OpenWeek(
            House house,
            Requests requests,
            Candidates candidates,
            Candidates.Diaries diaries,
            Offering offering,
            Offers offers) {
        this.house = house;
        this.requests = requests;
        this.candidates = candidates;
        this.diaries = diaries;
        this.offering = offering;
        this.offers = offers;
    }

    /**
     * Somebody whom a mission suits.
     *
     * @param cost how much of what is wished for is not met, from 0 to 100
     * @param cents what they would get for it
     * @param declined whether they said no to it
     */
    public record Suit(int cost, long cents, boolean declined) {}

    /** A mission that nobody has yet. */
    public record Item(
            UUID request,
            LocalDate day,
            Engagement when,
            int minutes,
            String language,
            String client,
            String place,
            Map<PersonId, Suit> suits) {

        /** How many can still be asked. */
        public long willing() {
            return suits.values().stream().filter(it -> !it.declined()).count();
        }
    }

    /**
     * What those had before whom something of this week suits.
     *
     * @param minutes that are planned in a month, by its first day
     * @param left what volunteers may still get in a year, in cents
     * @param taken what they have accepted or done in these days
     */
    public record Had(
            Map<LocalDate, Map<PersonId, Integer>> minutes,
            Map<Year, Map<PersonId, Long>> left,
            Map<PersonId, List<Engagement>> taken) {}

    public record Sight(List<Item> items, Map<PersonId, String> names, Had had, Rest rest) {}

    /** What has begun already is not given out any more; texts take up no hour of a week. */
    public Sight look(Organisation of, LocalDate monday, Instant now) {
        Instant from = monday.atStartOfDay(ZoneId.systemDefault()).toInstant();
        Instant until = monday.plusWeeks(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        List<Request> open = requests.listOpen(of.id(), from.isAfter(now) ? from : now, until, MOST).stream()
                .filter(it -> !it.mode().isWritten())
                .toList();
        Map<OrganisationId, String> clients =
                house.names(open.stream().map(Request::client).distinct().toList());
        Map<UUID, Set<PersonId>> declined =
                offers.listDeclined(of.id(), open.stream().map(Request::id).toList());
        Ways.Atlas atlas = diaries.ways().atlas();
        Map<PersonId, String> names = new HashMap<>();
        Map<Year, Map<PersonId, Long>> left = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Request request : open) {
            Set<PersonId> refused = declined.getOrDefault(request.id(), Set.of());
            Map<PersonId, Suit> suits = new HashMap<>();
            candidates.of(request, atlas).stream().filter(Candidate::suits).forEach(it -> {
                suits.put(it.person(), new Suit(cost(request, it), cents(it.pay()), refused.contains(it.person())));
                names.put(it.person(), it.name());
                it.interpreter()
                        .left(it.had())
                        .ifPresent(rest -> left.computeIfAbsent(Year.from(request.day()), _ -> new HashMap<>())
                                .put(it.person(), cents(rest)));
            });
            items.add(item(request, atlas.engagement(request), clients.getOrDefault(request.client(), "–"), suits));
        }
        var had = new Had(minutes(of, monday), left, taken(names.keySet(), from, until, atlas));
        return new Sight(items, names, had, diaries.rests().get(of.id()));
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** A week may lie in two months, and each has its own sum. */
    private Map<LocalDate, Map<PersonId, Integer>> minutes(Organisation of, LocalDate monday) {
        Map<LocalDate, Map<PersonId, Integer>> minutes = new TreeMap<>();
        for (LocalDate day : List.of(monday, monday.plusDays(6))) {
            minutes.computeIfAbsent(
                    day.withDayOfMonth(1), first -> diaries.workloads().minutes(of.id(), first));
        }
        return minutes;
    }

    private Map<PersonId, List<Engagement>> taken(
            Collection<PersonId> people, Instant from, Instant until, Ways.Atlas atlas) {
        Map<PersonId, List<Engagement>> taken = new HashMap<>();
        people.forEach(
                it -> taken.put(it, atlas.engagements(diaries.commitments().listAround(it, from, until))));
        return taken;
    }

    private static Item item(Request request, Engagement when, String client, Map<PersonId, Suit> suits) {
        return new Item(
                request.id(),
                request.day(),
                when,
                request.minutes(),
                request.language(),
                client,
                request.place(),
                suits);
    }

    private static int cost(Request request, Candidate it) {
        return (request.mode().travels() && !it.near() ? FAR : 0)
                + (!request.dialect().isBlank() && !it.dialect() ? OTHER_DIALECT : 0)
                + (it.certified() ? 0 : UNCERTIFIED)
                + (request.wished() != null && !it.wished() ? NOT_WISHED : 0);
    }

    /** Asks somebody; whether that could be done. */
    public boolean offer(OrganisationId of, UUID request, PersonId person) {
        Optional<Request> found = requests.find(of, request);
        return found.isPresent() && offering.offer(found.get(), List.of(person)).isEmpty();
    }
}
