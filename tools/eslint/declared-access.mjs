/**
 * Every query, mutation, subscription and field resolver declares who may ask: `@Can(...)`, `@SignedIn()` or
 * `@Anyone()` on the method or on its class. The guard refuses what declares nothing; this says so before it runs.
 */
const ASKED = new Set(['Query', 'Mutation', 'Subscription', 'ResolveField']);
const DECLARED = new Set(['Can', 'SignedIn', 'Anyone']);

const nameOf = ({ expression }) => {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'MemberExpression' ? callee.property.name : callee.name;
};
const has = (node, names) => (node.decorators ?? []).some((decorator) => names.has(nameOf(decorator)));

export const declaredAccess = {
  meta: {
    type: 'problem',
    docs: { description: 'A resolver method declares who may ask.' },
    schema: [],
    messages: { missing: 'Resolver method "{{name}}" declares no access: add @Can(permission), @SignedIn() or @Anyone().' },
  },
  create(context) {
    const check = (node) => {
      if (!has(node, ASKED) || has(node, DECLARED) || has(node.parent.parent, DECLARED)) return;
      context.report({ node: node.key, messageId: 'missing', data: { name: context.sourceCode.getText(node.key) } });
    };
    // A property too: `@ResolveField() name = () => ...` is served like a method.
    return { MethodDefinition: check, PropertyDefinition: check };
  },
};
