package express.invoicing;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who issues, as a treasurer types it. */
final class IssuerForm {

    private final Map<String, String> typed;
    private final List<Wrong> faults = new ArrayList<>();

    IssuerForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static Map<String, String> fields(Issuer it) {
        return Map.of(
                "name", it.name(),
                "street", it.street(),
                "postcode", it.postcode(),
                "town", it.town(),
                "country", it.country(),
                "vat", it.vatNumber(),
                "iban", it.spacedIban(),
                "days", Integer.toString(it.days()),
                "rate", it.vatRate().stripTrailingZeros().toPlainString(),
                "exemption", it.exemption());
    }

    Optional<Issuer> read(OrganisationId house, PersonId by, Instant now) {
        String name = line("name", 200);
        String street = line("street", 200);
        String postcode = line("postcode", 20);
        String town = line("town", 100);
        String country = packed("country");
        String vat = packed("vat");
        String iban = packed("iban");
        int days = Typed.number(typed.get("days"));
        BigDecimal rate = rate();
        String exemption = Typed.line(typed.get("exemption"));
        require(country.matches("[A-Z]{2}") && List.of(Locale.getISOCountries()).contains(country), "country");
        require(vat.matches("[A-Z]{2}[A-Z0-9]{2,18}"), "vat");
        require(isIban(iban), "iban");
        require(days >= 0 && days <= 120, "days");
        require(exemption.length() <= 300 && (rate.signum() > 0 || !exemption.isEmpty()), "exemption");
        return faults.isEmpty()
                ? Optional.of(new Issuer(
                        house,
                        Ids.next(),
                        name,
                        street,
                        postcode,
                        town,
                        country,
                        vat,
                        iban,
                        days,
                        rate,
                        exemption,
                        now,
                        by))
                : Optional.empty();
    }

    private String line(String field, int longest) {
        String text = Typed.line(typed.get(field));
        require(!text.isEmpty() && text.length() <= longest, field);
        return text;
    }

    private String packed(String field) {
        return Typed.digits(typed.get(field)).replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    }

    private BigDecimal rate() {
        String digits = Typed.digits(typed.get("rate")).strip().replace(',', '.');
        boolean readable = digits.matches("\\d{1,2}(\\.\\d{1,2})?") && new BigDecimal(digits).intValue() <= 50;
        require(readable, "rate");
        return readable ? new BigDecimal(digits) : BigDecimal.ONE;
    }

    private void require(boolean right, String field) {
        if (!right) {
            faults.add(new Wrong(field, "invoicing.fault." + field));
        }
    }

    /** By the check digits of ISO 13616. */
    static boolean isIban(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}")) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(it -> digits.append(Character.digit(it, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    Form form() {
        return new Form(typed, List.copyOf(faults));
    }
}
