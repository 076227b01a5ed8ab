package express.outings;

import express.applications.Application.Channel;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed of a day outside, with what is wrong about it.
 *
 * @param outing nothing, if something is wrong
 */
record OutingForm(Form form, @Nullable Outing outing) {

    static OutingForm of(Map<String, String> typed, OrganisationId lender, PersonId officer, LocalDate today) {
        List<Wrong> faults = new ArrayList<>();
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("day"))).filter(it -> !it.isAfter(today));
        Optional<Channel> channel = channel(typed.get("channel"));
        String place = Typed.line(typed.get("place"));
        String words = Typed.text(typed.get("words"));
        int met = Typed.number(typed.get("met"));
        int asked = Typed.number(typed.get("asked"));
        refuse(faults, day.isEmpty(), "day", "outings.fault.day");
        refuse(faults, channel.isEmpty(), "channel", "outings.fault.channel");
        refuse(faults, place.isEmpty(), "place", "outings.fault.place");
        refuse(faults, place.length() > Outing.LONGEST_PLACE, "place", "outings.fault.long");
        refuse(faults, words.length() > Outing.LONGEST_WORDS, "words", "outings.fault.long");
        refuse(faults, met < 0 || met > Outing.MOST, "met", "outings.fault.number");
        refuse(faults, asked < 0, "asked", "outings.fault.number");
        refuse(faults, asked > met && met >= 0, "asked", "outings.fault.asked");
        return new OutingForm(
                new Form(typed, faults),
                faults.isEmpty()
                        ? new Outing(
                                Ids.next(),
                                lender,
                                day.orElseThrow(),
                                channel.orElseThrow(),
                                place,
                                met,
                                asked,
                                words,
                                officer)
                        : null);
    }

    private static void refuse(List<Wrong> faults, boolean wrong, String field, String key) {
        if (wrong) {
            faults.add(new Wrong(field, key));
        }
    }

    static Optional<Channel> channel(@Nullable String typed) {
        return Arrays.stream(Channel.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }
}
