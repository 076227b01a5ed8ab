package express.breakouts;

import static org.awaitility.Awaitility.await;

import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Programmes;
import express.registration.Harbour;
import express.registration.Harbour.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A learning webinar with two rounds of three sessions and people of three houses, for tests. */
@Component
class Forum {

    /** @param guests in the order in which they were registered */
    record Meeting(House host, Gathering gathering, List<UUID> guests) {

        String path() {
            return gathering.path() + BreakoutsPages.END;
        }

        UUID guest(int number) {
            return guests.get(number);
        }
    }

    private final Harbour harbour;
    private final Visits visits;
    private final Programmes programmes;
    private final Proposals proposals;
    private final BreakoutsPost post;

    Forum(Harbour harbour, Visits visits, Programmes programmes, Proposals proposals, BreakoutsPost post) {
        this.harbour = harbour;
        this.visits = visits;
        this.programmes = programmes;
        this.proposals = proposals;
        this.post = post;
    }

    Meeting meeting(int people) throws Exception {
        House host = harbour.house("Host", "BE");
        List<House> houses = List.of(host, harbour.house("North", "SE"), harbour.house("South", "IT"));
        Gathering gathering =
                harbour.open(host, harbour.published(host, "ltta"), 80, "partial", "yes", "interpreting", "ar");
        List<UUID> guests = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            guests.add(harbour.one(houses.get(i % houses.size()), gathering));
        }
        return new Meeting(host, gathering, guests);
    }

    /** Somebody with an account is registered too. */
    void register(Meeting it, Viewer.Person person) throws Exception {
        visits.sent(
                it.host().coordinator(),
                it.gathering().path() + "/participants",
                "organisation",
                it.host().id().toString(),
                "letters",
                "en",
                "languages",
                "en",
                "name-1",
                person.name(),
                "email-1",
                World.emailOf(person.id()));
    }

    List<Round> rounds(Meeting it) {
        return Round.of(programmes.get(it.gathering()));
    }

    List<Proposal> proposals(Meeting it) {
        return Acting.as(
                it.host().coordinator(), () -> proposals.list(it.gathering().id()));
    }

    List<Seat> seats(Meeting it, Proposal proposal) {
        return Acting.as(it.host().coordinator(), () -> proposals.seats(proposal.id()));
    }

    /** Has an answer searched and waits until the search is over. */
    Proposal search(Meeting it, String... fields) throws Exception {
        boolean first = !List.of(fields).contains("attempt");
        List<String> all = new ArrayList<>(first ? List.of("attempt", "1") : List.of());
        all.addAll(List.of(fields));
        visits.sent(it.host().coordinator(), it.path() + "/proposals", all.toArray(String[]::new));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> proposals(it).getFirst().state() != Proposal.State.SEARCHING);
        return proposals(it).getFirst();
    }

    Proposal published(Meeting it) throws Exception {
        Proposal found = search(it);
        publish(it, found);
        return found;
    }

    void publish(Meeting it, Proposal proposal) throws Exception {
        visits.sent(it.host().coordinator(), it.path() + "/proposals/" + proposal.id() + "/publication");
    }

    /** Mends and carries letters; of each run others' work may be part. */
    void carry() {
        Acting.inBackground(post.name(), () -> {
            post.run();
            return null;
        });
    }

    void leaves(Meeting it, int guest) throws Exception {
        visits.sent(
                it.host().coordinator(), it.gathering().path() + "/participants/" + it.guest(guest) + "/cancellation");
    }

    /** Where a participant comes to their registration. */
    String place(Meeting it, int guest) {
        return "/registrations/" + harbour.code(it.guest(guest));
    }
}
