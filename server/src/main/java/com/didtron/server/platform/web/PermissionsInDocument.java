package com.didtron.server.platform.web;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.PermissionDeclaration;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Says in the OpenAPI document which permission an endpoint needs: `x-permission` and its title, and `x-step-up` where a recent proof is asked for.
@Component
@ConditionalOnProperty("springdoc.api-docs.enabled")
class PermissionsInDocument implements OperationCustomizer {

    private final Map<String, String> titles;

    PermissionsInDocument(List<DeclaresPermissions> modules) {
        titles = modules.stream()
                .flatMap(m -> m.permissions().stream())
                .collect(Collectors.toMap(PermissionDeclaration::name, PermissionDeclaration::title));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        Open open = method.getMethodAnnotation(Open.class);
        if (needs != null) {
            operation.addExtension("x-permission", needs.value());
            operation.addExtension("x-permission-title", titles.get(needs.value()));
            if (needs.stepUp()) {
                operation.addExtension("x-step-up", true);
            }
        } else if (open != null) {
            operation.addExtension("x-permission", "open");
        }
        return operation;
    }
}
