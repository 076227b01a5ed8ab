package express.attendance;

import express.base.PersonId;
import express.credentials.Award;
import express.credentials.CredentialNumber;
import express.credentials.Issuing;
import express.credentials.Reason;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.registration.Participant;
import express.ui.Messages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues certificates, one at a time: the credential and the note of it are one transaction, and whoever has one that
 * counts is not given another.
 */
@Component
class Certifying {

    private static final int LONGEST_TITLE = 300;

    private final Issuing issuing;
    private final Certificates certificates;
    private final Backstage backstage;
    private final Holders holders;
    private final Writing writing;

    Certifying(Issuing issuing, Certificates certificates, Backstage backstage, Holders holders, Writing writing) {
        this.issuing = issuing;
        this.certificates = certificates;
        this.backstage = backstage;
        this.holders = holders;
        this.writing = writing;
    }

    /** Whose accounts these are, as far as they have one. */
    @Component
    record Holders(Entrance entrance, People people) {

        Optional<PersonId> find(Attendee attendee) {
            return attendee.registered()
                    .map(Participant::email)
                    .flatMap(email -> entrance.look(() -> people.findByEmail(email)))
                    .map(Person::id);
        }
    }

    /** False, if they have one already. */
    boolean issue(Sheet sheet, Attendee attendee, PersonId by) {
        PersonId holder = holders.find(attendee).orElse(null);
        Attested what = writing.attest(sheet, attendee);
        return backstage.open(Issuing.WORK, () -> {
            int editions = certificates.lock(attendee.id());
            return certificates.find(attendee.id()).isEmpty() && add(sheet, attendee, editions + 1, what, holder, by);
        });
    }

    private boolean add(
            Sheet sheet, Attendee attendee, int edition, Attested what, @Nullable PersonId holder, PersonId by) {
        CredentialNumber number = issuing.issue(writing.award(sheet, attendee, edition, what, holder));
        certificates.add(sheet.gathering(), attendee.id(), edition, number, what, by);
        return true;
    }

    /**
     * Takes back what is not true any more and, where they attended enough, issues what is, in one step. Nothing, if
     * somebody else has done it.
     */
    void reissue(Sheet sheet, Attendee attendee, PersonId by) {
        PersonId holder = holders.find(attendee).orElse(null);
        Attested what = writing.attest(sheet, attendee);
        boolean enough = attendee.tally().reaches(sheet.book().threshold());
        backstage.open(Issuing.WORK, () -> {
            int editions = certificates.lock(attendee.id());
            Optional<Certificate> now = certificates.find(attendee.id());
            if (now.isPresent()
                    && now.map(Certificate::id).equals(attendee.certified().map(Certificate::id))) {
                issuing.revoke(now.get().credential(), enough ? Reason.REPLACED : Reason.NOT_MET);
                certificates.revoke(now.get());
                return enough && add(sheet, attendee, editions + 1, what, holder, by);
            }
            return false;
        });
    }

    /** Puts into words what is certified. */
    @Component
    record Writing(Messages messages, Organisations organisations) {

        Attested attest(Sheet sheet, Attendee attendee) {
            Tally tally = attendee.tally();
            var programme = sheet.programme();
            Locale language = language(sheet, attendee);
            List<Attested.Line> lines = sheet.slots().stream()
                    .flatMap(slot -> lines(slot, tally, language).stream())
                    .toList();
            return new Attested(
                    attendee.name(),
                    name(attendee.organisation()),
                    name(sheet.gathering().host()),
                    programme.said().title(language),
                    programme.facts().number(),
                    programme.facts().funding().project(),
                    programme.facts().funding().number(),
                    programme.facts().funding().extent(),
                    sheet.days().getFirst(),
                    sheet.days().getLast(),
                    lines,
                    tally.attended(),
                    tally.possible(),
                    tally.virtualDays().size(),
                    tally.physicalDays().size(),
                    programme.facts().languages(),
                    sheet.book().content(),
                    sheet.book().signatory(),
                    sheet.gathering().invented());
        }

        private String name(express.base.OrganisationId organisation) {
            return organisations.listAll(List.of(organisation)).stream()
                    .findFirst()
                    .map(Organisation::name)
                    .orElse("");
        }

        /** What is known session by session; else that it was one of those that ran side by side. */
        private List<Attested.Line> lines(Slot slot, Tally tally, Locale language) {
            List<Attested.Line> known = slot.meetings().stream()
                    .filter(it -> tally.minutes(slot, it) > 0)
                    .map(it ->
                            new Attested.Line(slot.day(), it.session().said().title(language), tally.minutes(slot, it)))
                    .toList();
            if (!known.isEmpty() || tally.minutes(slot) == 0) {
                return known;
            }
            String all = slot.meetings().stream()
                    .map(it -> it.session().said().title(language))
                    .collect(Collectors.joining(" · "));
            return List.of(new Attested.Line(
                    slot.day(), messages.text(language, "attendance.certificate.one-of", all), tally.minutes(slot)));
        }

        static Locale language(Sheet sheet, Attendee attendee) {
            return Locale.forLanguageTag(attendee.registered()
                    .map(Participant::language)
                    .orElseGet(() -> sheet.programme().facts().languages().stream()
                            .findFirst()
                            .orElse("en")));
        }

        Award award(Sheet sheet, Attendee attendee, int edition, Attested what, @Nullable PersonId holder) {
            Locale language = language(sheet, attendee);
            String occasion = "attendance:" + attendee.id() + ":" + edition;
            String title = what.title().substring(0, Math.min(what.title().length(), LONGEST_TITLE));
            String sessions = what.lines().stream()
                    .map(it -> messages.text(language, "attendance.credential.line", it.title(), it.minutes()))
                    .collect(Collectors.joining("; "));
            String description = messages.text(
                            language, "attendance.credential.description", what.attended(), what.possible(), sessions)
                    + (what.content().isEmpty() ? "" : "\n\n" + what.content());
            String criteria = messages.text(
                            language,
                            "attendance.credential.criteria",
                            sheet.book().threshold())
                    + (what.invented() ? " " + messages.text(language, "attendance.invented") : "");
            return new Award(
                    occasion,
                    sheet.gathering().host(),
                    holder,
                    attendee.name(),
                    language,
                    new Award.Achievement(
                            UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)),
                            Award.Kind.ATTENDANCE,
                            title,
                            description,
                            criteria),
                    null);
        }
    }
}
