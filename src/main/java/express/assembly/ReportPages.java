package express.assembly;

import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.interpreting.Share;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A year of the house on paper: its people, what they learnt, the work, and the minutes of what was decided. */
@Controller
class ReportPages {

    /**
     * Sums only: what each had is for the page, as far as members decided to show it. Of few people a sum tells that, too, so that
     * it is left out unless they decided so.
     */
    record ReportPage(
            Organisation house,
            Year year,
            long members,
            long trainees,
            List<Members.Learnt> learnt,
            List<Share> shares,
            Openness shows,
            List<Decision> decisions) {

        boolean sumsHours() {
            return shows.sumsHours(shares.size());
        }

        boolean sumsIncome() {
            return shows.sumsIncome(shares.size());
        }

        BigDecimal hours() {
            return shares.stream().map(Share::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal amount() {
            return shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        int missions() {
            return shares.stream().mapToInt(Share::missions).sum();
        }
    }

    private final Assembly assembly;
    private final Assembly.Books books;
    private final Backstage backstage;

    ReportPages(Assembly assembly, Assembly.Books books, Backstage backstage) {
        this.assembly = assembly;
        this.books = books;
        this.backstage = backstage;
    }

    @GetMapping(AssemblyPages.PATH + "/reports/{year}")
    ResponseEntity<byte[]> report(Screen screen, @PathVariable String slug, @PathVariable String year) {
        Assembly.Sight sight = assembly.enter(screen.viewer(), slug);
        ReportPage page = page(sight.house(), year(year));
        String title = screen.text("assembly.report", page.year().toString());
        return screen.print("assembly/report", page, title, sight.house().name(), assembly.now());
    }

    private static Year year(String typed) {
        try {
            Year year = Year.parse(typed);
            if (year.getValue() < 2000 || year.getValue() > 2100) {
                throw new NotFound();
            }
            return year;
        } catch (DateTimeException none) {
            throw new NotFound();
        }
    }

    private ReportPage page(Organisation house, Year year) {
        LocalDate first = year.atDay(1);
        LocalDate next = first.plusYears(1);
        LocalDate end = next.minusDays(1).isBefore(assembly.today()) ? next.minusDays(1) : assembly.today();
        List<Member> all = assembly.members(house.id());
        List<Decision> decisions = assembly.decisions(house.id());
        return new ReportPage(
                house,
                year,
                count(all, Member.Kind.MEMBER, end),
                count(all, Member.Kind.TRAINEE, end),
                backstage.look(() -> books.members().learnt(house.id(), first, next)),
                shares(house, year, all),
                assembly.shows(house.id()),
                decisions.stream()
                        .filter(it -> Year.from(it.putAt().atZone(ZoneId.systemDefault()))
                                .equals(year))
                        .toList());
    }

    private List<Share> shares(Organisation house, Year year, List<Member> all) {
        List<PersonId> belong = all.stream().map(Member::person).toList();
        return assembly.shares(house.id(), year).stream()
                .filter(it -> belong.contains(new PersonId(it.person())))
                .toList();
    }

    private static long count(List<Member> all, Member.Kind kind, LocalDate day) {
        return all.stream().filter(it -> it.kind() == kind && it.belongs(day)).count();
    }
}
