package express.loans;

import express.directory.Organisation;
import express.lending.Product;
import express.lending.Products;
import express.lending.Quotes;
import express.lending.Repaying;
import express.ui.Screen;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What stands in a contract, to read, to sign and to print: in the language of whoever borrows, whatever others read. */
@Component
class Contracts {

    private final Products products;
    private final Quotes quotes;
    private final Counter counter;
    private final Loans loans;
    private final Signatures signatures;

    Contracts(Products products, Quotes quotes, Counter counter, Loans loans, Signatures signatures) {
        this.products = products;
        this.quotes = quotes;
        this.counter = counter;
        this.loans = loans;
        this.signatures = signatures;
    }

    ContractPage of(Organisation house, Loan loan) {
        Product product = products.getVersion(loan.product(), loan.productVersion());
        LocalDate on = loan.signedOn() == null ? counter.today() : loan.signedOn();
        var principal =
                BigDecimal.valueOf(loan.principal(), Repaying.of(product).decimals());
        return new ContractPage(
                house,
                loan,
                loans.signedBy(loan),
                product,
                quotes.lent(product, principal, loan.months(), on),
                on,
                loan.isSigned() ? signatures.find(loan).orElse(null) : null,
                "",
                false);
    }

    Content terms(Screen reader, ContractPage page) {
        return reader.part("loans/terms", page);
    }

    /** All of it word for word, a line for each row and paragraph. */
    String said(Screen reader, ContractPage page) {
        var html = new Utf8ByteOutput();
        terms(reader, page).writeTo(new OwaspHtmlTemplateOutput(html));
        String words = new String(html.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .replaceAll("</(tr|p|h2|h3)>", "\n")
                .replaceAll("</(th|td)>", " | ")
                .replaceAll("<[^>]*>", "");
        String lines = HtmlUtils.htmlUnescape(words)
                .lines()
                .map(line -> line.replaceAll("[ |]+$", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return title(reader, page.loan()) + "\n" + lines;
    }

    private static String title(Screen reader, Loan loan) {
        return reader.text("loans.contract.title", Integer.toString(loan.number()));
    }

    /** One that was signed on a screen says what was read there, also when words have changed since. */
    ResponseEntity<byte[]> print(Screen screen, Organisation house, Loan loan) {
        ContractPage page = of(house, loan);
        Signature signature = page.signature();
        Locale language = signature == null ? loan.language() : signature.language();
        Screen reader = screen.forReader(language);
        if (signature != null) {
            boolean changed = !Signature.fingerprint(said(reader, page)).equals(signature.fingerprint());
            page = page.signed(held(loan, signature), changed);
        }
        String title = title(reader, loan);
        return reader.print("loans/contract", page, title, title, loan.preparedAt());
    }

    /** Who stood for the lender: the officer whose device it was, or who prepared the loan. */
    private String held(Loan loan, Signature signature) {
        var officer = signature.place() == Signature.Place.COUNTER ? signature.by() : loan.officer();
        return officer == null ? "" : counter.names(Stream.of(officer)).getOrDefault(officer, "");
    }
}
