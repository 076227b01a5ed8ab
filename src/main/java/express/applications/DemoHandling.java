package express.applications;

import express.applications.Application.State;
import express.applications.DeskPages.Check;
import express.applications.Findings.Finding;
import express.applications.VisitReports.Advice;
import express.applications.VisitReports.VisitReport;
import express.base.Ids;
import express.base.PersonId;
import express.base.Viewer;
import express.lending.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the officers of the invented lender do with what was asked, on days past. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
@Transactional
class DemoHandling {

    private final Applications applications;
    private final Findings findings;
    private final VisitReports visits;
    private final Ties ties;
    private final Happenings happenings;

    DemoHandling(Applications applications, Findings findings, VisitReports visits, Ties ties, Happenings happenings) {
        this.applications = applications;
        this.findings = findings;
        this.visits = visits;
        this.ties = ties;
        this.happenings = happenings;
    }

    /** Whether nobody played here before. */
    @Transactional(readOnly = true)
    public boolean isNew(Product product) {
        return applications
                .list(product.lender(), List.of(State.values()), Among.ALL, null)
                .isEmpty();
    }

    /** @param tied somebody of the demonstration who is close to the applicant */
    public void handle(
            Viewer.Person officer,
            Application it,
            DemoApplication line,
            Product product,
            Optional<Viewer.Person> tied,
            Instant at) {
        tied.ifPresent(person -> ties.add(
                it.id(), Tie.Kind.valueOf(line.get("tied").replaceFirst(" .*", "")), person.id(), null, person.name()));
        if (line.state() == State.RETURNED) {
            move(officer.id(), it, State.RETURNED, line.get("words"), at);
        } else {
            look(officer.id(), it, product, line, at);
            move(officer.id(), it, State.READY, "", at);
        }
    }

    private void look(PersonId officer, Application it, Product product, DemoApplication line, Instant at) {
        Stream.concat(
                        product.documents().stream()
                                .filter(Product.Document::always)
                                .map(Product.Document::code),
                        Stream.of(Check.PURPOSE, Check.ABILITY))
                .forEach(code -> findings.put(it.id(), new Finding(code, true, "", officer, at)));
        visits.add(
                it.id(),
                new VisitReport(
                        Ids.next(),
                        LocalDate.ofInstant(at, ZoneId.systemDefault()).minusDays(1),
                        "Liège",
                        line.get("words"),
                        advice(line.state()),
                        officer));
        happenings.note(it.id(), "visited", "", at);
    }

    private static Advice advice(State state) {
        return switch (state) {
            case REFUSED -> Advice.REFUSE;
            case POSTPONED -> Advice.WAIT;
            default -> Advice.GRANT;
        };
    }

    private void move(PersonId officer, Application it, State next, String words, Instant at) {
        applications.move(it, next, at, officer);
        happenings.note(it.id(), next.slug(), words, at);
    }
}
