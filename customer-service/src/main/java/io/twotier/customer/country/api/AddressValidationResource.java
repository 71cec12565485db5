package io.twotier.customer.country.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.customer.billing.Address;
import io.twotier.customer.billing.api.AddressBody;
import io.twotier.customer.country.AddressValidation;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an address is valid, as the wire has it: true, or 2007 with the address that is meant as JSON in the description. */
@Path("/v1/validations/address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses and domains")
public class AddressValidationResource {

    private final Commands commands;
    private final AddressValidation validation;
    private final ObjectMapper json;

    AddressValidationResource(Commands commands, AddressValidation validation, ObjectMapper json) {
        this.commands = commands;
        this.validation = validation;
        this.json = json;
    }

    /** Old clients fail on an empty answer. */
    @POST
    @Access("validate_address")
    @Operation(summary = "Tells whether an address is valid in its country")
    public boolean validate(@NotNull @Valid AddressBody body) {
        return commands.read(() -> {
            validation.demand(body.address(), this::written);
            return true;
        });
    }

    private String written(Address address) {
        try {
            return json.writeValueAsString(AddressBody.of(address));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an address cannot be written as JSON", e);
        }
    }
}
