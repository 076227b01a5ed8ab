package express.referrals;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.Occasion;
import express.interpreting.Readiness;
import express.journeys.Consent;
import express.journeys.Consents;
import express.journeys.Explained;
import express.journeys.Journeys;
import express.journeys.Revealing;
import express.journeys.WordsBeside;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.translation.Confirmed;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a side sees of a referral, as far as the database shows it to the viewer. */
@Component
class Reading {

    private final Turns turns;
    private final Appointments appointments;
    private final Consents consents;
    private final Shown shown;
    private final Naming naming;
    private final InstantSource time;

    Reading(Turns turns, Appointments appointments, Consents consents, Shown shown, Naming naming, InstantSource time) {
        this.turns = turns;
        this.appointments = appointments;
        this.consents = consents;
        this.shown = shown;
        this.naming = naming;
        this.time = time;
    }

    /** The part of the file that goes with it, and whether somebody interprets. */
    @Component
    record Shown(Revealing revealing, Journeys journeys, Readiness readiness) {

        /** For the receiver only while the consent lives. */
        @Nullable
        Content of(Screen screen, Referral referral, Side side, @Nullable Consent consent) {
            if (side == Side.RECEIVER) {
                return revealing.show(screen, referral.consent()).orElse(null);
            }
            return consent == null
                    ? null
                    : revealing.preview(screen, journeys.get(referral.journey()), consent.categories());
        }

        /** Both sides arrange it, and neither learns more than that. */
        @Nullable
        Content interpreter(Screen screen, Referral referral, Side side, @Nullable Appointment appointment) {
            if (appointment == null || appointment.cancelled() || side == Side.PERSON) {
                return null;
            }
            var occasion = new Occasion(
                    referral.id(),
                    side == Side.SENDER ? referral.sender() : referral.receiver(),
                    List.of(referral.sender(), referral.receiver()),
                    appointment.beginsAt(),
                    appointment.endsAt(),
                    referral.language().getLanguage(),
                    appointment.place(),
                    "",
                    referral.interpreter());
            return readiness.show(screen, occasion).orElse(null);
        }
    }

    /** What the sides are called: whoever sees a referral may know who stands in it. And whose words ours are. */
    @Component
    record Naming(
            Organisations organisations,
            Entrance entrance,
            People people,
            Confirmed confirmed,
            WordsBeside beside,
            Journeys journeys) {

        /** Whether somebody vouches for our words in the language of the page. */
        boolean vouches(Screen screen) {
            return confirmed.isConfirmed(screen.language());
        }

        @Nullable
        Explained explained(Screen screen, Side side, @Nullable Consent question) {
            if (question == null) {
                return null;
            }
            return side == Side.PERSON
                    ? Explained.own(
                            screen, journeys.find(question.journey()).flatMap(it -> beside.find(screen.language(), it)))
                    : Explained.of(screen, question, confirmed);
        }

        Map<OrganisationId, Organisation> houses(Collection<OrganisationId> ids) {
            return organisations.listAll(ids.stream().distinct().toList()).stream()
                    .collect(Collectors.toMap(Organisation::id, Function.identity()));
        }

        Map<PersonId, String> people(Stream<@Nullable PersonId> named) {
            List<PersonId> ids = named.filter(Objects::nonNull).distinct().toList();
            return ids.isEmpty()
                    ? Map.of()
                    : entrance.look(() -> people.listAll(ids)).stream()
                            .collect(Collectors.toMap(Person::id, Person::name));
        }
    }

    Naming naming() {
        return naming;
    }

    /** What belongs to the person is looked up last: whoever receives it finds nothing here once the consent has ended. */
    ReferralView of(Screen screen, Referral referral, Side side, String path, boolean acts) {
        List<Turn> all = turns.list(referral);
        @Nullable Appointment appointment = appointments.find(referral).orElse(null);
        @Nullable Consent consent = consents.find(referral.consent()).orElse(null);
        @Nullable Content person = shown.of(screen, referral, side, consent);
        if (person == null && side == Side.RECEIVER) {
            throw new NotFound();
        }
        return new ReferralView(
                referral,
                side,
                all,
                appointment,
                consent,
                person,
                shown.interpreter(screen, referral, side, appointment),
                naming.houses(List.of(referral.sender(), referral.receiver())),
                naming.people(Stream.concat(all.stream().map(Turn::actor), Stream.of(referral.preparedBy()))),
                path,
                acts,
                naming.vouches(screen),
                naming.explained(screen, side, consent),
                Form.empty(),
                time.instant());
    }
}
