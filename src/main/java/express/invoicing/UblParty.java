package express.invoicing;

import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;

/** Who issues and who is charged, in UBL. */
final class UblParty {

    private UblParty() {}

    static SupplierPartyType seller(Issuer issuer) {
        var address = new AddressType();
        address.setStreetName(issuer.street());
        address.setCityName(issuer.town());
        address.setPostalZone(issuer.postcode());
        var tax = new PartyTaxSchemeType();
        tax.setCompanyID(issuer.vatNumber());
        tax.setTaxScheme(UblSums.vat());
        PartyType party = party(issuer.name(), address, issuer.country());
        party.addPartyTaxScheme(tax);
        var seller = new SupplierPartyType();
        seller.setParty(party);
        return seller;
    }

    /** Clients write their address as they like: two lines have elements of their own, the rest shares one. */
    static CustomerPartyType buyer(Document document) {
        List<String> lines = document.partyAddress()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        var address = new AddressType();
        if (!lines.isEmpty()) {
            address.setStreetName(lines.getFirst());
        }
        if (lines.size() > 1) {
            address.setAdditionalStreetName(lines.get(1));
        }
        if (lines.size() > 2) {
            var rest = new AddressLineType();
            rest.setLine(String.join(", ", lines.subList(2, lines.size())));
            address.addAddressLine(rest);
        }
        var buyer = new CustomerPartyType();
        buyer.setParty(party(document.partyName(), address, document.partyCountry()));
        return buyer;
    }

    private static PartyType party(String called, AddressType address, String code) {
        var name = new PartyNameType();
        name.setName(called);
        var country = new CountryType();
        country.setIdentificationCode(code);
        address.setCountry(country);
        var legal = new PartyLegalEntityType();
        legal.setRegistrationName(called);
        var party = new PartyType();
        party.addPartyName(name);
        party.setPostalAddress(address);
        party.addPartyLegalEntity(legal);
        return party;
    }
}
