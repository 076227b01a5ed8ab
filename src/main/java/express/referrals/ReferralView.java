package express.referrals;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.journeys.Consent;
import express.journeys.Explained;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one side sees it.
 *
 * @param person what of the file the receiver sees, or would see
 * @param interpreter whether one comes to the appointment, where one is needed
 * @param path to which this side posts
 * @param acts whether this viewer may do something, and does not only look
 * @param vouched whether somebody vouches for our words in the language of the page
 * @param explained in which words they are asked for their yes
 */
record ReferralView(
        Referral referral,
        Side side,
        List<Turn> turns,
        @Nullable Appointment appointment,
        @Nullable Consent consent,
        @Nullable Content person,
        @Nullable Content interpreter,
        Map<OrganisationId, Organisation> houses,
        Map<PersonId, String> people,
        String path,
        boolean acts,
        boolean vouched,
        @Nullable Explained explained,
        Form form,
        Instant now) {

    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120);

    String house(OrganisationId id) {
        return Optional.ofNullable(houses.get(id)).map(Organisation::name).orElse("");
    }

    String slug(OrganisationId id) {
        return Optional.ofNullable(houses.get(id)).map(Organisation::slug).orElse("");
    }

    String name(@Nullable PersonId id) {
        return id == null ? "" : people.getOrDefault(id, "");
    }

    /** Who explains our words to the person, where nobody vouches for them; empty, where these are shown as they are. */
    String helper() {
        if (side != Side.PERSON || vouched) {
            return "";
        }
        String by = name(referral.preparedBy());
        return by.isEmpty() ? house(referral.sender()) : by;
    }

    List<Move> moves() {
        return acts
                ? referral.state().moves(side).stream()
                        .filter(it -> it != Move.MEET || !isToCome())
                        .toList()
                : List.of();
    }

    /** Whether the appointment that stands has not begun. */
    private boolean isToCome() {
        return appointment != null
                && !appointment.cancelled()
                && appointment.beginsAt().isAfter(now);
    }

    /** Whether the person's yes ends before the appointment that stands. */
    boolean outlives() {
        Instant until = consent == null ? null : consent.until();
        return appointment != null
                && until != null
                && isToCome()
                && !appointment.beginsAt().isBefore(until);
    }

    /** Whether the person can be asked here for a longer yes. */
    boolean asksForLonger() {
        return acts
                && side == Side.SENDER
                && referral.state() != State.PREPARED
                && !referral.state().isOver();
    }

    List<Outcome> outcomes() {
        return Outcome.of(side);
    }

    /** One that still counts. */
    boolean meets() {
        return appointment != null && !appointment.cancelled();
    }

    /** When somebody would rather have it, as long as that waits for an answer. */
    @Nullable
    Instant wished() {
        boolean waits = referral.state() == State.WISHED || referral.state() == State.OFFERED;
        return appointment != null && waits ? appointment.wishedAt() : null;
    }

    boolean failed(String... fields) {
        return form.errors().stream().anyMatch(wrong -> List.of(fields).contains(wrong.field()));
    }

    Map<String, String> lengths(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        LENGTHS.forEach(it -> all.put(it.toString(), screen.text("referrals.minutes", it)));
        return all;
    }

    String today() {
        return LocalDate.ofInstant(now, ZoneId.systemDefault()).toString();
    }

    ReferralView with(Form typed) {
        return new ReferralView(
                referral,
                side,
                turns,
                appointment,
                consent,
                person,
                interpreter,
                houses,
                people,
                path,
                acts,
                vouched,
                explained,
                typed,
                now);
    }
}
