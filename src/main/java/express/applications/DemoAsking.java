package express.applications;

import express.applications.Application.State;
import express.applications.Documents.Document;
import express.applications.Guarantor.Relation;
import express.base.Ids;
import express.base.Viewer;
import express.files.Audience;
import express.files.Files;
import express.files.StoredFile;
import express.lending.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the invented applicants of a demonstration do, on days past. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
@Transactional
class DemoAsking {

    private static final int SHARE = 50;
    private static final int BEGUN = 7;
    private static final byte[] SHEET = sheet();

    private final Applications applications;
    private final Answers answers;
    private final Documents documents;
    private final Guarantors guarantors;
    private final Happenings happenings;
    private final Files files;

    DemoAsking(
            Applications applications,
            Answers answers,
            Documents documents,
            Guarantors guarantors,
            Happenings happenings,
            Files files) {
        this.applications = applications;
        this.answers = answers;
        this.documents = documents;
        this.guarantors = guarantors;
        this.happenings = happenings;
        this.files = files;
    }

    private static byte[] sheet() {
        try {
            return new ClassPathResource("applications/demo.pdf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public Application ask(Viewer.Person person, DemoApplication line, Product product, DemoDays days) {
        Application it = started(person, line, product, days.at(line.ago("started")));
        applications.add(it);
        happenings.note(it.id(), "started", "", it.startedAt());
        applications.write(it);
        List<Step> steps = Step.of(product);
        boolean whole = line.state() != State.STARTED;
        answers.putAll(
                it.id(),
                line.answers(
                        whole ? steps : steps.subList(0, BEGUN),
                        product,
                        LocalDate.ofInstant(days.now(), ZoneId.systemDefault())));
        if (whole) {
            bring(person, it, line, days.at(line.ago("submitted")));
        }
        return it;
    }

    private static Application started(Viewer.Person person, DemoApplication line, Product product, Instant at) {
        return new Application(
                Ids.next(),
                product.lender(),
                person.id(),
                null,
                null,
                product.slug(),
                product.version(),
                line.principal(),
                line.months(),
                line.language(),
                line.get("called"),
                line.get("summary"),
                line.channel(),
                State.STARTED,
                at,
                at,
                null,
                null,
                null,
                null,
                1);
    }

    private void bring(Viewer.Person person, Application it, DemoApplication line, Instant at) {
        boolean lacking = line.state() == State.RETURNED;
        StoredFile file = keep(person);
        for (String code : List.of("identity", "bank-card", "credit-register", "statements", "purpose")) {
            if (!lacking || !code.equals("purpose")) {
                // What can still be taken back has a file of its own.
                file = lacking ? keep(person) : file;
                documents.add(it.id(), new Document(Ids.next(), code, file.id(), file.name(), at));
            }
        }
        guarantors.add(new Guarantor(
                it.id(),
                Ids.next(),
                line.get("guarantor"),
                Relation.FRIEND,
                SHARE,
                at.plus(Duration.ofDays(Terms.USUAL.invitation())),
                Guarantor.State.INVITED,
                at,
                null,
                null,
                null,
                null,
                null,
                false));
        applications.move(it, State.SUBMITTED, at, null);
        happenings.note(it.id(), "submitted", "", at);
    }

    private StoredFile keep(Viewer.Person person) {
        return files.keep(person, "demonstration.pdf", SHEET, new Audience.Nobody());
    }

    /** What somebody says who follows the link, in the background. */
    public void vouch(UUID application, Instant at) {
        for (Guarantor it : guarantors.list(application)) {
            Application asked = applications.getApplication(application);
            guarantors.answer(it, Guarantor.State.ACCEPTED, at, Guarantor.amount(asked.principal(), it.share()), null);
            happenings.note(application, "guarantor-accepted", "", at);
        }
    }

    public void withdraw(Application it, Instant at) {
        applications.move(it, State.WITHDRAWN, at, null);
        happenings.note(it.id(), "withdrawn", "", at);
    }
}
