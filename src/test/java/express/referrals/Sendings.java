package express.referrals;

import express.Mailbox;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals of files with names of their own, as people write and answer them on the pages. */
@Component
class Sendings {

    static final String WORDS = "Wants to bake bread and asks for a mentor";

    private final Accompanied accompanied;
    private final World world;
    private final Visits visits;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;

    Sendings(Accompanied accompanied, World world, Visits visits, Mailbox mailbox, JdbcClient jdbc) {
        this.accompanied = accompanied;
        this.world = world;
        this.visits = visits;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who was sent on.
     *
     * @param id of the referral
     */
    record Sent(House house, House receiver, JourneyId journey, UUID id) {

        String sender() {
            return "/organisations/" + house.slug() + "/referrals/" + id;
        }

        String receiving() {
            return "/organisations/" + receiver.slug() + "/referrals/" + id;
        }

        String own() {
            return "/my/journey/referrals/" + id;
        }

        String email() {
            return World.emailOf(receiver.adviser().id());
        }
    }

    /** It waits for the person's yes. */
    Sent prepared(String name, String categories) throws Exception {
        House house = accompanied.house();
        House receiver = accompanied.beside(house, Role.ADVISER);
        JourneyId journey = accompanied.open(house, name);
        return prepared(house, receiver, journey, categories);
    }

    Sent prepared(House house, House receiver, JourneyId journey, String categories) throws Exception {
        String path = visits.sent(
                house.adviser(),
                house.path(journey) + "/referrals",
                "house",
                receiver.slug(),
                "words",
                WORDS,
                "step",
                "mentoring",
                "categories",
                categories,
                "spoken",
                "ti",
                "explained",
                "en");
        return new Sent(house, receiver, journey, UUID.fromString(path.replaceAll(".*/referrals/|\\?.*", "")));
    }

    Sent sent(String name) throws Exception {
        Sent sent = prepared(name, "NAME");
        agree(sent);
        return sent;
    }

    void agree(Sent sent) throws Exception {
        visits.sent(sent.house().adviser(), sent.sender() + "/consent");
    }

    /** Where the latest letter to the receiver leads. */
    String link(Sent sent) {
        return mailbox.link(sent.email());
    }

    Viewer.Person own(Sent sent) {
        return accompanied.own(sent.house(), sent.journey());
    }

    Viewer.Person colleague(Sent sent) {
        return world.member("Rita Receiver", sent.receiver().id(), Role.ADVISER);
    }

    /** As it stands now, for the one who accompanies. */
    Referral now(Sent sent, Referrals referrals) {
        return accompanied.as(sent.house().adviser(), () -> referrals.get(sent.id()));
    }

    /** One tomorrow, made by the receiver; it says when. */
    Instant appointed(Sent sent, Moving moving, Referrals referrals) {
        Instant begins = Instant.now().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);
        var when = new Act.When(begins, 30, "Second floor");
        moving.move(
                sent.id(),
                new Act(Move.APPOINT, Side.RECEIVER, null, now(sent, referrals).version(), "", null, null, when));
        return begins;
    }

    /** As if its term had passed. */
    void age(Sent sent, int days) {
        background(() -> jdbc.sql(
                        "update referrals.referral set due_at = due_at - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", sent.id())
                .update());
    }

    void background(Runnable work) {
        accompanied.as(new Viewer.Background("journeys-sharing"), () -> {
            work.run();
            return 0;
        });
    }

    long count(Viewer viewer, String table, Sent sent) {
        String key = table.equals("referrals.referral") ? "id" : "referral_id";
        return accompanied.as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table + " where " + key + " = :id")
                        .param("id", sent.id())
                        .query(Long.class)
                        .single());
    }

    int write(Viewer viewer, String act, Sent sent) {
        return accompanied.as(viewer, () -> jdbc.sql(act).param("id", sent.id()).update());
    }
}
