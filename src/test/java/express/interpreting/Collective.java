package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Neighbourhood;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreters.Profiles;
import express.interpreters.Status;
import express.interpreters.Tongue;
import express.tariffs.Mode;
import express.tariffs.Scale;
import express.tariffs.Starter;
import express.tariffs.Tariffs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A house of two interpreters with one client, everything agreed, and what can be asked of it. */
@Component
class Collective {

    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    record Work(
            OrganisationId house,
            OrganisationId client,
            Viewer.Person dispatcher,
            Viewer.Person treasurer,
            Viewer.Person nurse,
            Viewer.Person ana,
            Viewer.Person ben,
            UUID agreement) {

        String house(String path) {
            return "/organisations/house-" + house + path;
        }

        String asking() {
            return "/organisations/house-" + client + "/interpreter-requests";
        }
    }

    private final Neighbourhood neighbourhood;
    private final World world;
    private final Tariffs tariffs;
    private final Profiles profiles;
    private final Agreements agreements;
    private final Requests requests;

    Collective(
            Neighbourhood neighbourhood,
            World world,
            Tariffs tariffs,
            Profiles profiles,
            Agreements agreements,
            Requests requests) {
        this.neighbourhood = neighbourhood;
        this.world = world;
        this.tariffs = tariffs;
        this.profiles = profiles;
        this.agreements = agreements;
        this.requests = requests;
    }

    Work atWork() {
        OrganisationId house = neighbourhood.house("Collective");
        OrganisationId client = neighbourhood.house("Hospital");
        neighbourhood.networkOf(house, client);
        Viewer.Person dispatcher = world.member("Dina Dispatcher", house, Role.DISPATCHER);
        UUID agreement = Acting.as(dispatcher, () -> {
            begin(house, dispatcher, Scale.CHARGE, "Hospitals", "cooperative");
            begin(house, dispatcher, Scale.PAY, "Members", "member");
            var agreed = new Agreement(
                    Ids.next(), house, client, "hospitals", List.of("Emergency"), "1 Harbour Road", SINCE, null);
            agreements.make(agreed);
            return agreed.id();
        });
        return new Work(
                house,
                client,
                dispatcher,
                world.member("Tilda Treasurer", house, Role.TREASURER),
                world.member("Nora Nurse", client, Role.ADVISER),
                speaking(house, dispatcher, "Ana Interpreter"),
                speaking(house, dispatcher, "Ben Interpreter"),
                agreement);
    }

    private void begin(OrganisationId house, Viewer by, Scale scale, String name, String like) {
        tariffs.begin(
                house,
                by.id(),
                scale,
                name,
                SINCE,
                Starter.find(like).orElseThrow().tariff());
    }

    /** The same client agrees on other prices, such as by the hour, by which they are owed something where nobody comes. */
    UUID agreed(Work work, String like) {
        return Acting.as(work.dispatcher(), () -> {
            begin(work.house(), work.dispatcher(), Scale.CHARGE, like, like);
            var agreed = new Agreement(
                    Ids.next(),
                    work.house(),
                    work.client(),
                    like,
                    List.of("Emergency"),
                    "1 Harbour Road",
                    SINCE.plusDays(1),
                    null);
            assertThat(agreements.make(agreed)).isTrue();
            return agreed.id();
        });
    }

    Viewer.Person speaking(OrganisationId house, Viewer dispatcher, String name) {
        return speaking(house, dispatcher, name, Status.SELF_EMPLOYED, null);
    }

    /** Somebody who may not get more than so much in a year. */
    Viewer.Person volunteering(Work work, String name, String ceiling) {
        return speaking(work.house(), work.dispatcher(), name, Status.VOLUNTEER, new BigDecimal(ceiling));
    }

    private Viewer.Person speaking(
            OrganisationId house, Viewer dispatcher, String name, Status status, @Nullable BigDecimal ceiling) {
        Viewer.Person person = world.member(name, house, Role.INTERPRETER);
        Acting.as(dispatcher, () -> {
            profiles.begin(
                    house,
                    person.id(),
                    new Profiles.Facts(status, "members", "Northport", null, Set.of(Mode.values()), ceiling, ""));
            var tongue = new Tongue("ti", "", Tongue.Level.NATIVE, Tongue.Direction.BOTH);
            profiles.speak(house, person.id(), tongue);
            return null;
        });
        return person;
    }

    /** Asked for a time that may be over already, which no form takes. */
    Request asked(Work work, Instant begin, int minutes, Mode mode) {
        return asked(work, begin, minutes, mode, Topic.HEALTH);
    }

    Request asked(Work work, Instant begin, int minutes, Mode mode, Topic topic) {
        return asked(work, begin, minutes, mode, topic, begin);
    }

    Request asked(Work work, Instant begin, int minutes, Mode mode, Topic topic, Instant at) {
        var request = new Request(
                work.house(),
                Ids.next(),
                work.agreement(),
                work.client(),
                work.nurse().id(),
                at,
                null,
                LocalDate.ofInstant(begin, ZoneId.of("Europe/Brussels")),
                begin,
                minutes,
                mode,
                "ti",
                "",
                "Harbour Road 1, Northport",
                "Room 12",
                topic,
                false,
                null,
                null,
                "",
                "REF-7",
                "Two people talk",
                State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return Acting.as(work.nurse(), () -> {
            requests.ask(request);
            return request;
        });
    }
}
