/** Never runs where the policy holds. */
postMessage('ran');
