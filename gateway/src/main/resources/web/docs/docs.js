import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './docs.css';

const KEY = 'Idempotency-Key';

/** The example of the description stands in the form until somebody writes a key. */
function exampleKeys(document) {
  const keys = new Set();
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.name === KEY) {
          keys.add(parameter.example);
        }
      }
    }
  }
  return keys;
}

async function show(element) {
  const answer = await fetch(element.dataset.contract, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${element.dataset.contract} answers ${answer.status}`);
  }
  const contract = await answer.json();
  const examples = exampleKeys(contract);
  SwaggerUI({
    domNode: element,
    spec: contract,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    filter: true,
    validatorUrl: null,
    // A repetition with the same key would be answered as the first time.
    requestInterceptor: (request) => {
      if (examples.has(request.headers?.[KEY])) {
        request.headers[KEY] = crypto.randomUUID();
      }
      return request;
    },
  });
}

const element = document.getElementById('operations');
show(element).catch((failure) => {
  document.getElementById('docs-failed').hidden = false;
  console.error(failure);
});
