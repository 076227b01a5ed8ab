package express.committee;

import express.Visits;
import express.World;
import express.applications.Asking;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A committee of three at a lender of its own, with one application on the agenda of a session. */
@Component
class Board {

    /** @param session its address */
    record Sitting(
            Asked asked,
            String session,
            Viewer.Person officer,
            Viewer.Person ada,
            Viewer.Person ben,
            Viewer.Person cora,
            Viewer.Person treasurer) {

        String house() {
            return "/organisations/" + asked.slug();
        }
    }

    /** One transaction of somebody. */
    @Component
    static class Transacting {

        @Transactional
        public int in(IntSupplier work) {
            return work.getAsInt();
        }
    }

    private final World world;
    private final Asking asking;
    private final Visits visits;

    Board(World world, Asking asking, Visits visits) {
        this.world = world;
        this.asking = asking;
        this.visits = visits;
    }

    Sitting called() throws Exception {
        Asked asked = asking.ready();
        Viewer.Person ada = world.member("Ada Member", asked.lender(), Role.COMMITTEE_MEMBER);
        Viewer.Person ben = world.member("Ben Member", asked.lender(), Role.COMMITTEE_MEMBER);
        Viewer.Person cora = world.member("Cora Member", asked.lender(), Role.COMMITTEE_MEMBER);
        Viewer.Person treasurer = world.member("Tara Treasurer", asked.lender(), Role.TREASURER);
        Viewer.Person officer = world.member("Olaf Officer", asked.lender(), Role.LENDER);
        String session = visits.sent(
                officer,
                "/organisations/" + asked.slug() + "/sessions",
                "day",
                "2027-02-03",
                "time",
                "14:30",
                "place",
                "Upstairs",
                "members",
                ada.id().toString(),
                "members",
                ben.id().toString(),
                "members",
                cora.id().toString(),
                "applications",
                asked.id().toString());
        return new Sitting(asked, session, officer, ada, ben, cora, treasurer);
    }

    String item(Sitting it) throws Exception {
        Document page = visits.look(it.officer(), it.session());
        return page.select("section[aria-labelledby=agenda] h3 a").attr("href");
    }

    void open(Sitting it) throws Exception {
        visits.sent(
                it.officer(),
                it.session() + "/opening",
                "present",
                it.ada().id().toString());
    }

    static String[] score(int points, String why) {
        List<String> fields = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(
                    List.of("points-" + criterion.field(), Integer.toString(points), "why-" + criterion.field(), why));
        }
        return fields.toArray(String[]::new);
    }

    String decided(Sitting it) throws Exception {
        String item = put(it);
        visits.sent(it.officer(), item + "/decisions", "motion", "1");
        return item;
    }

    /** Scored by two, talked about, and voted for by them, with a condition. */
    String put(Sitting it) throws Exception {
        String item = item(it);
        open(it);
        visits.sent(it.ada(), item + "/scores", score(4, "Knows ovens"));
        visits.sent(it.ben(), item + "/scores", score(2, "Rent is high"));
        visits.sent(it.officer(), item + "/talk");
        visits.sent(
                it.officer(),
                item + "/motions",
                "seen",
                "0",
                "verdict",
                "AS_ASKED",
                "conditions",
                "The lease is signed");
        visits.sent(it.ada(), item + "/votes", "motion", "1", "choice", "FOR");
        visits.sent(it.ben(), item + "/votes", "motion", "1", "choice", "FOR");
        return item;
    }
}
