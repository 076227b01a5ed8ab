package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Workloads workloads;
    private final Offering offering;

    OpenWeek(House house, Requests requests, Candidates candidates, Workloads workloads, Offering offering) {
        this.house = house;
        this.requests = requests;
        this.candidates = candidates;
        this.workloads = workloads;
        this.offering = offering;
    }

    /**
     * A mission that nobody has yet.
     *
     * @param suits whom, and how much of what is wished for is not met, from 0 to 100
     */
    public record Item(
            UUID request,
            Instant beginsAt,
            Instant busyFrom,
            Instant busyUntil,
            int minutes,
            String language,
            String client,
            String place,
            Map<PersonId, Integer> suits) {}

    /** @param carried planned minutes of this month that members have already */
    public record Sight(List<Item> items, Map<PersonId, String> names, Map<PersonId, Integer> carried) {}

    /** What has begun already is not given out any more. */
    public Sight look(Organisation of, LocalDate monday, Instant now) {
        Instant from = monday.atStartOfDay(ZoneId.systemDefault()).toInstant();
        Instant until = monday.plusWeeks(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        List<Request> open = requests.listOpen(of.id(), from.isAfter(now) ? from : now, until, MOST);
        Map<OrganisationId, String> clients =
                house.names(open.stream().map(Request::client).distinct().toList());
        Map<PersonId, Integer> had = workloads.minutes(of.id(), monday);
        Map<PersonId, String> names = new HashMap<>();
        Map<PersonId, Integer> carried = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Request request : open) {
            Map<PersonId, Integer> suits = new HashMap<>();
            candidates.of(request).stream().filter(Candidate::suits).forEach(it -> {
                suits.put(it.person(), cost(request, it));
                names.put(it.person(), it.name());
                carried.put(it.person(), had.getOrDefault(it.person(), 0));
            });
            items.add(item(request, clients.getOrDefault(request.client(), "–"), suits));
        }
        return new Sight(items, names, carried);
    }

    private static Item item(Request request, String client, Map<PersonId, Integer> suits) {
        return new Item(
                request.id(),
                request.beginsAt(),
                request.busyFrom(),
                request.busyUntil(),
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
