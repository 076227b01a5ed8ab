package express.exhibits;

import express.messaging.Channel;
import express.people.EmailAddress;
import express.ui.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody in a picture is asked, as it is typed. Only what belongs to the way that was chosen is looked at. */
record AskingForm(String way, String name, @EmailAddress String email, String phone, String language, String signed) {

    AskingForm {
        way = ExhibitForm.line(way);
        name = ExhibitForm.line(name);
        email = ExhibitForm.line(email);
        phone = ExhibitForm.digits(ExhibitForm.line(phone)).replaceAll("[ ()./-]", "");
        language = ExhibitForm.line(language);
        signed = ExhibitForm.digits(ExhibitForm.line(signed));
    }

    Form checked(Form form, LocalDate today) {
        return switch (way) {
            case "PAPER" -> signedOn(today) == null ? form.wrong("signed", "exhibits.signed.missing") : form;
            case "EMAIL" ->
                named(
                        form.failed() || Channel.EMAIL.reaches(email)
                                ? form
                                : form.wrong("email", "exhibits.email.missing"));
            case "SMS" -> named(Channel.SMS.reaches(phone) ? form : form.wrong("phone", "exhibits.phone.missing"));
            default -> form.wrong("way", "exhibits.way.missing");
        };
    }

    private Form named(Form form) {
        return name.isEmpty() || name.length() > 100 ? form.wrong("name", "exhibits.name.missing") : form;
    }

    private @Nullable LocalDate signedOn(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(signed))
                    .filter(day -> !day.isAfter(today) && day.getYear() > 1990)
                    .orElse(null);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    Consents.Asked asked(Locale reads, LocalDate today) {
        return switch (Consent.Way.valueOf(way)) {
            case PAPER -> new Consents.Asked(Consent.Way.PAPER, reads, null, null, signedOn(today));
            case EMAIL -> new Consents.Asked(Consent.Way.EMAIL, reads, name, email, null);
            case SMS -> new Consents.Asked(Consent.Way.SMS, reads, name, phone, null);
        };
    }
}
